import { text } from '../ui/i18n';
import type { Format } from './formats/format';

interface FormatSelectProps<Source> {
  formats: readonly Format<Source>[];
  chosen: Format<Source> | undefined;
  onChoose: (format: Format<Source> | undefined) => void;
}

/** Lets the user choose the file format. */
export function FormatSelect<Source>({ formats, chosen, onChoose }: FormatSelectProps<Source>) {
  return (
    <select
      value={chosen?.id}
      aria-label={text('exportFormat')}
      onChange={({ target }) => onChoose(formats.find(({ id }) => id === target.value))}
    >
      {formats.map(({ id, label }) => (
        <option key={id} value={id}>
          {text(label)}
        </option>
      ))}
    </select>
  );
}
