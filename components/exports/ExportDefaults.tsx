import type { ExportChoice } from '../settings/settings';
import { useChangedSettings } from '../settings/useSettings';
import { Folded } from '../ui/Folded';
import { text } from '../ui/i18n';
import { useLoaded } from '../ui/useLoaded';
import { ExportChoices } from './ExportChoices';
import { FormatSelect } from './FormatSelect';

/** Loads the formats separately: their printing code is large, and the other settings should not wait for it. */
const loadFormats = async () => (await import('./formats/all')).talkFormats;

/** Shows and changes the defaults of the next export, which are the choices of the last one. */
export function ExportDefaults() {
  const [settings, changeSettings] = useChangedSettings();
  const loaded = useLoaded(loadFormats);
  if (!settings) return null;
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  if (loaded.state !== 'loaded') return null;
  const { exporting } = settings;
  const chosen = loaded.part.find(({ id }) => id === exporting.format) ?? loaded.part[0];
  const change = (changed: Partial<ExportChoice>): void =>
    changeSettings({ exporting: { ...exporting, ...changed } });
  return (
    <Folded
      title={text('exportDefaults')}
      state={chosen ? text('exportDefaultsState', text(chosen.label)) : ''}
    >
      <FormatSelect
        formats={loaded.part}
        chosen={chosen}
        onChoose={(format) => format && change({ format: format.id })}
      />
      <ExportChoices choice={exporting} onChange={change} />
    </Folded>
  );
}
