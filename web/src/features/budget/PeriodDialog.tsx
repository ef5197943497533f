import { Modal, SimpleGrid, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createPeriod } from '@/shared/api/calls/createPeriod';
import { nextPeriodQuery } from '@/shared/api/calls/proposePeriod';
import { updatePeriod } from '@/shared/api/calls/updatePeriod';
import { newIdempotencyKey } from '@/shared/api/client';
import type { NextPeriod, Period, PeriodEdit, Wallet } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { isDay } from '@/shared/dates/format';
import { DateField } from '@/shared/ui/DateField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { Failure } from '@/shared/ui/Failure';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Budget.module.css';

interface Props {
  wallet: Wallet;
  /** None: the next draft, as the rule proposes it. */
  period: Period | null;
  close: () => void;
}

export function PeriodDialog({ wallet, period, close }: Props) {
  const { t } = useTranslation();
  const title =
    period === null
      ? t('budget:draft.title')
      : t(period.status === 'DRAFT' ? 'budget:verb.edit' : 'budget:verb.rename');
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      {period === null ? (
        <Proposed wallet={wallet} close={close} />
      ) : (
        <Form wallet={wallet} period={period} from={period} close={close} />
      )}
    </Modal>
  );
}

function Proposed({ wallet, close }: { wallet: Wallet; close: () => void }) {
  const book = useBook();
  const next = useQuery({ ...nextPeriodQuery(book.id, wallet.id), staleTime: 0 });
  if (next.isError) return <Failure problem={next.error} again={() => void next.refetch()} />;
  if (next.data === undefined || next.isFetching) return <Skeleton height={180} />;
  return <Form wallet={wallet} period={null} from={next.data} close={close} />;
}

function Form({ wallet, period, from, close }: Props & { from: NextPeriod | Period }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const navigate = useNavigate();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  const [name, setName] = useState(from.name);
  const [startsOn, setStart] = useState(from.startsOn);
  const [endsOn, setEnd] = useState(from.endsOn);
  const [wrong, setWrong] = useState<string | null>(null);
  const days = period === null || period.status === 'DRAFT';
  const moved = startsOn !== from.startsOn || endsOn !== from.endsOn;
  const renamed = name.trim() !== from.name;
  const save = useMutation({
    mutationFn: () => {
      if (period !== null) {
        const body: PeriodEdit = {
          ...(renamed ? { name: name.trim() } : {}),
          ...(moved ? { startsOn, endsOn } : {}),
        };
        return updatePeriod(book.id, period, body);
      }
      // Other days have another name, which the server knows.
      return createPeriod(
        book.id,
        wallet.id,
        { startsOn, endsOn, ...(moved && !renamed ? {} : { name: name.trim() }) },
        key,
      );
    },
    onSuccess: (written) => {
      const made = written.data;
      undoable(
        t(period === null ? 'budget:said.drafted' : 'budget:said.saved', { name: made.name }),
        written,
      );
      if (period === null) void navigate({ to: '/budget', search: { wallet: wallet.id, period: made.id } });
      close();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem) setWrong(problem.field('name') ?? null);
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const backwards = isDay(startsOn) && isDay(endsOn) && endsOn < startsOn;
  const submit = () => {
    setWrong(name.trim() === '' ? t('budget:wrong.name') : null);
    if (name.trim() === '' || !isDay(startsOn) || !isDay(endsOn) || backwards) return;
    if (period !== null && !moved && !renamed) close();
    else save.mutate();
  };
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={save.error}>
      {'bridging' in from && from.bridging && <p className={classes.about}>{t('budget:draft.bridging')}</p>}
      {'estimated' in from && from.estimated && (
        <p className={classes.about}>{t('budget:draft.estimated')}</p>
      )}
      <TextInput
        data-autofocus
        label={t('budget:draft.name')}
        value={name}
        error={wrong}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {days && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField label={t('budget:draft.start')} value={startsOn} onChange={setStart} />
          <DateField
            label={t('budget:draft.end')}
            value={endsOn}
            error={backwards ? t('budget:wrong.backwards') : undefined}
            onChange={setEnd}
          />
        </SimpleGrid>
      )}
    </DialogForm>
  );
}
