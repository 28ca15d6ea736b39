import { useState } from 'react';
import { Button } from '../../ui/Button';
import { text } from '../../ui/i18n';
import { blockFormats } from '../formats/all';
import type { BlockSource } from '../formats/format';
import { FormatSelect } from '../FormatSelect';
import { useExportActions } from '../useExport';
import styles from './WriteUp.module.css';

/** The buttons that copy a write-up or save it as a file. */
export function WriteUpActions({ source }: { source: () => Promise<BlockSource> }) {
  const [format, setFormat] = useState(blockFormats[0]);
  const { outcome, copy, save } = useExportActions(source, {
    copied: () => text('writeUpCopied'),
    saved: () => text('writeUpDownloaded'),
  });
  return (
    <p className={styles.ways}>
      <Button onClick={() => void copy()}>{text('copy')}</Button>
      <FormatSelect formats={blockFormats} chosen={format} onChoose={setFormat} />
      <Button onClick={() => format && void save(format)}>{text('download')}</Button>
      <output>{outcome}</output>
    </p>
  );
}
