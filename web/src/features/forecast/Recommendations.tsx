import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dismissRecommendation, undismissRecommendation } from '@/shared/api/calls/dismissRecommendation';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { recommendationsKey, recommendationsQuery } from '@/shared/api/calls/listRecommendations';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { Recommendation } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { sayUndoable, sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { decisive } from './view';
import classes from './Forecast.module.css';

/** What the numbers recommend, each with its arithmetic and a way to act on it; nothing where there is nothing. */
export function Recommendations() {
  const { t } = useTranslation();
  const book = useBook();
  const found = useQuery(recommendationsQuery(book.id));
  if (found.isError) return <Failure problem={found.error} again={() => void found.refetch()} />;
  if (found.data === undefined || found.data.items.length === 0) return null;
  return (
    <Card title={t('forecast:advice.title')}>
      <ul className={classes.advice}>
        {found.data.items.map((one) => (
          <Advice key={one.id} one={one} />
        ))}
      </ul>
    </Card>
  );
}

function Advice({ one }: { one: Recommendation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const categories = useQuery(categoriesQuery(book.id)).data?.items ?? [];
  const wallets = useQuery(walletsQuery(book.id)).data?.items ?? [];
  const dismiss = useDismiss();
  const name =
    one.name ??
    categories.find(({ id }) => id === one.categoryId)?.name ??
    wallets.find(({ id }) => id === one.walletId)?.name ??
    '…';
  const amount = decisive(one);
  return (
    <li>
      <div className={classes.what}>
        <strong>{t(`forecast:advice.${one.kind}.title`, { name })}</strong>
        {amount !== null && <Amount value={amount} />}
        <p>{t(`forecast:advice.${one.kind}.text`)}</p>
        <details>
          <summary>{t('forecast:advice.how')}</summary>
          <dl>
            {one.figures.map((figure, place) => (
              <div key={place}>
                <dt>
                  {t(`forecast:advice.figure.${figure.label}`)}
                  {figure.name !== null && ` · ${figure.name}`}
                  {figure.day !== null && ` · ${formatDay(figure.day, language, 'medium')}`}
                </dt>
                <dd>
                  <Amount value={figure.amount} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      <span className={classes.answers}>
        <Way one={one} name={name} />
        {book.role !== 'VIEWER' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={dismiss.isPending}
            aria-label={t('forecast:advice.dismissOf', { name })}
            onClick={() => dismiss.mutate(one.id)}
          >
            {t('forecast:advice.dismiss')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Where it can be acted on. */
function Way({ one, name }: { one: Recommendation; name: string }) {
  const { t } = useTranslation();
  const label = t(`forecast:advice.${one.kind}.way`);
  const described = { 'aria-label': `${label}: ${name}` };
  if (one.recurringId !== null)
    return (
      <Link to="/recurring" {...described}>
        {label}
      </Link>
    );
  if (one.periodId !== null && one.walletId !== null)
    return (
      <Link to="/budget" search={{ wallet: one.walletId, period: one.periodId }} {...described}>
        {label}
      </Link>
    );
  return (
    <Link to="/goals" {...described}>
      {label}
    </Link>
  );
}

/** Not to be told again, and to be told after all. */
function useDismiss() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const refresh = () => client.invalidateQueries({ queryKey: recommendationsKey(book.id) });
  const wrong = (problem: unknown) => sayWrong(problemText(problem));
  const bringBack = (id: string) => {
    undismissRecommendation(book.id, id).then(refresh, wrong);
  };
  return useMutation({
    mutationFn: (id: string) => dismissRecommendation(book.id, id),
    onSuccess: (_, id) =>
      sayUndoable(t('forecast:advice.dismissed'), t('common:undo.action'), () => bringBack(id)),
    onError: wrong,
    onSettled: refresh,
  });
}
