import { Button, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CsvProfile, ENCODINGS, type Preview, SHEET_DELIMITER } from '@/shared/api/imports';
import { Card } from '@/shared/ui/Card';
import {
  dateChoices,
  dateExample,
  ENCODING_NAMES,
  headerAt,
  type Sign,
  signOf,
  withDates,
  withDecimal,
  withDialect,
  withHeader,
  withSign,
} from './profile';
import { Sample } from './Sample';
import classes from './Imports.module.css';

const NO_HEADER = -1;
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

interface Props {
  preview: Preview;
  /** Nothing in the file was doubtful: the settings stay folded until they are asked for. */
  sure: boolean;
  busy: boolean;
  change: (profile: CsvProfile) => void;
  headerless: (profile: CsvProfile) => void;
  turnTo: (sheet: string) => void;
}

/** How the file is read, to be corrected: each change looks at the file again. */
export function Corrections({ preview, sure, busy, change, headerless, turnTo }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<boolean | null>(null);
  const open = asked ?? !sure;
  const part = useId();
  const { profile, cells } = preview;
  const sheet = profile.dialect.delimiter === SHEET_DELIMITER;
  const signs: Sign[] = ['SIGNED', 'NEGATED', 'IN_OUT'];
  if (profile.signs.kind === 'INDICATOR' || profile.signs.inWords.length > 0) signs.push('INDICATOR');
  const pickHeader = (at: number) => {
    if (at === NO_HEADER) headerless(withDialect(profile, {}));
    else change(withHeader(profile, cells, at));
  };
  return (
    <Card
      title={t('imports:fix.title')}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-controls={part}
          onClick={() => setAsked(!open)}
        >
          {t(open ? 'imports:fix.hide' : 'imports:fix.show')}
        </Button>
      }
    >
      <div id={part} hidden={!open} aria-busy={busy}>
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            <NativeSelect
              label={t('imports:fix.date')}
              value={profile.dates.patterns.join('\n')}
              data={[
                ...(profile.dates.patterns.length === 0 ? [{ value: '', label: '' }] : []),
                ...dateChoices(profile).map((each) => ({ value: each, label: dateExample(each) })),
              ]}
              onChange={(event) => change(withDates(profile, event.currentTarget.value))}
            />
            <NativeSelect
              label={t('imports:fix.number')}
              value={profile.numbers.decimal}
              data={[
                { value: '.', label: '1,234.56' },
                { value: ',', label: '1.234,56' },
              ]}
              onChange={(event) => change(withDecimal(profile, event.currentTarget.value))}
            />
            <NativeSelect
              label={t('imports:fix.sign')}
              value={signOf(profile)}
              data={signs.map((sign) => ({ value: sign, label: t(`imports:sign.${sign}`) }))}
              onChange={(event) => change(withSign(profile, event.currentTarget.value as Sign))}
            />
            {preview.sheets.length > 1 && (
              <NativeSelect
                label={t('imports:fix.sheet')}
                value={preview.sheet ?? ''}
                data={preview.sheets}
                onChange={(event) => turnTo(event.currentTarget.value)}
              />
            )}
            {!sheet && (
              <>
                <NativeSelect
                  label={t('imports:fix.encoding')}
                  value={profile.dialect.encoding}
                  data={ENCODINGS.map((each) => ({ value: each, label: ENCODING_NAMES[each] }))}
                  onChange={(event) => change(withDialect(profile, { encoding: event.currentTarget.value }))}
                />
                <NativeSelect
                  label={t('imports:fix.delimiter')}
                  value={profile.dialect.delimiter}
                  data={Object.entries(DELIMITERS).map(([value, name]) => ({
                    value,
                    label: t(`imports:delimiter.${name}`),
                  }))}
                  onChange={(event) => change(withDialect(profile, { delimiter: event.currentTarget.value }))}
                />
              </>
            )}
            <NativeSelect
              label={t('imports:fix.header')}
              value={headerAt(profile, cells)}
              data={[
                { value: String(NO_HEADER), label: t('imports:fix.noHeader') },
                ...cells.map((line, index) => ({
                  value: String(index),
                  label: `${index + 1}: ${line.join(' · ').slice(0, 60)}`,
                })),
              ]}
              onChange={(event) => pickHeader(Number(event.currentTarget.value))}
            />
          </SimpleGrid>
          <Sample preview={preview} change={change} />
        </Stack>
      </div>
      {!open && <p className={classes.help}>{t('imports:fix.folded')}</p>}
    </Card>
  );
}
