import { Button } from './Button';
import { text } from './i18n';
import type { Task } from './useTask';

/** The progress of a task with a button to cancel it; renders nothing when no task is under way. */
export function TaskProgress({ task, label }: { task: Task; label: string }) {
  if (task.part === undefined) return null;
  return (
    <p>
      <progress value={task.part} aria-label={label} />{' '}
      <Button look="quiet" onClick={task.cancel}>
        {text('cancel')}
      </Button>
    </p>
  );
}
