import { useId } from 'react';
import { PICTURE_SIZES, type PictureSize as SizePx } from '../settings/settings';
import { formatNumber, type MessageKey, text } from '../ui/i18n';
import styles from '../ui/Section.module.css';

const SIZE_CHOICES: readonly [sizePx: SizePx, label: MessageKey][] = [
  [PICTURE_SIZES.small, 'pictureSmall'],
  [PICTURE_SIZES.middle, 'pictureMiddle'],
  [PICTURE_SIZES.large, 'pictureLarge'],
];

interface PictureSizeProps {
  /** The longest side of a picture. */
  sizePx: SizePx;
  onChange: (sizePx: SizePx) => void;
}

/** The setting for the size of pictures taken from the video. */
export function PictureSize({ sizePx, onChange }: PictureSizeProps) {
  const [field, help] = [useId(), useId()];
  return (
    <div className={styles.choice}>
      <label htmlFor={field}>{text('pictureSizeField')}</label>
      <select
        id={field}
        value={sizePx}
        aria-describedby={help}
        onChange={({ target }) => {
          const chosen = SIZE_CHOICES.find(([size]) => String(size) === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {SIZE_CHOICES.map(([size, label]) => (
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
