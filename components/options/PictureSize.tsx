import { useId } from 'react';
import { PICTURE_SIZES, type PictureSize as Longest } from '../settings/settings';
import { formatNumber, type MessageKey, text } from '../ui/i18n';
import styles from '../ui/Section.module.css';

const SIZES: readonly [longest: Longest, label: MessageKey][] = [
  [PICTURE_SIZES.small, 'pictureSmall'],
  [PICTURE_SIZES.middle, 'pictureMiddle'],
  [PICTURE_SIZES.large, 'pictureLarge'],
];

interface PictureSizeProps {
  /** Pixels. */
  longest: Longest;
  onChange: (longest: Longest) => void;
}

/** How large pictures of the video are kept. */
export function PictureSize({ longest, onChange }: PictureSizeProps) {
  const [field, help] = [useId(), useId()];
  return (
    <div className={styles.choice}>
      <label htmlFor={field}>{text('pictureSizeField')}</label>
      <select
        id={field}
        value={longest}
        aria-describedby={help}
        onChange={({ target }) => {
          const chosen = SIZES.find(([size]) => String(size) === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {SIZES.map(([size, label]) => (
          <option key={size} value={size}>
            {text(label, formatNumber(size))}
          </option>
        ))}
      </select>
      <p id={help} className={styles.help}>
        {text('pictureSizeHelp')}
      </p>
    </div>
  );
}
