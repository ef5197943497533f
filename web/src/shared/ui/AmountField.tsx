import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { evaluate, isFormula } from '@/shared/money/arithmetic';
import { formatMoney, usualScale } from '@/shared/money/format';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (typed: string) => void;
  commodity: string;
  scale?: number;
}

/** An amount one can calculate in: shows the result while a formula is typed, puts it in place on leaving. */
export function AmountField({
  value,
  onChange,
  commodity,
  scale = usualScale(commodity),
  description,
  error,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const result = evaluate(value, scale);
  const formula = isFormula(value);
  const preview = result.ok && formula ? formatMoney({ amount: result.value, commodity }, language) : null;
  const rounded = result.ok && !result.exact;
  const tooFine = !result.ok && result.reason === 'TOO_FINE';
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      error={error ?? (tooFine ? t('common:amount.TOO_FINE') : undefined)}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      onBlur={() => {
        if (result.ok && formula) onChange(result.value);
      }}
      description={
        preview === null
          ? description
          : t(rounded ? 'common:amount.rounded' : 'common:amount.equals', { amount: preview })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rightSection={<span aria-hidden>{commodity}</span>}
      rightSectionWidth={56}
      styles={{ input: { textAlign: 'right' }, section: { color: 'var(--ink-3)', fontSize: 'var(--t-s)' } }}
    />
  );
}
