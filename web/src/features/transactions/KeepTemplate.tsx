import { useTranslation } from 'react-i18next';
import type { Line } from './line';
import { NameDialog } from './NameDialog';
import type { useTemplates } from './useTemplates';

interface Props {
  line: Line;
  patterns: ReturnType<typeof useTemplates>;
  close: () => void;
}

/** Asks under which name a row is to be kept as a template. */
export function KeepTemplate({ line: { transaction }, patterns: { keep, problemText }, close }: Props) {
  const { t } = useTranslation();
  return (
    <NameDialog
      title={t('transactions:template.keep')}
      hint={t('transactions:template.hint')}
      start={transaction.payee ?? transaction.note ?? ''}
      busy={keep.isPending}
      problem={keep.error === null ? null : problemText(keep.error)}
      close={() => {
        keep.reset();
        close();
      }}
      save={(name) => keep.mutate({ name, of: transaction }, { onSuccess: close })}
    />
  );
}
