import { Button } from './Button';
import { text } from './i18n';
import type { Task } from './useTask';

/** How far a task is, with the way to stop it; nothing where none is under way. */
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
