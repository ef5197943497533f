import { ActionIcon, Drawer, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explanationQuery } from '@/shared/api/calls/explainNumber';
import type { DashboardPeriod, Question } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Failure } from '@/shared/ui/Failure';
import { usePhone } from '@/shared/ui/usePhone';
import classes from './Explanation.module.css';
import { Told } from './Told';
import { periodName } from './view';

interface Props {
  question: Question;
  /** That of the dashboard, for the numbers that are about days. */
  period: DashboardPeriod;
  close: () => void;
}

interface Step {
  question: Question;
  name: string | null;
}

/** Where a number comes from, and from there where its parts come from: a sheet on a phone, a dialog on a desk. */
export function Explanation({ question, period, close }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = usePhone();
  useFocusBack();
  const [steps, setSteps] = useState<readonly Step[]>([{ question, name: null }]);
  const step = steps.at(-1) ?? { question, name: null };
  const ofMonth = ['INCOME', 'EXPENSE', 'LEFT', 'CATEGORY'].includes(step.question.figure);
  const title = (
    <span className={classes.title}>
      {steps.length > 1 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('explain:back')}
          onClick={() => setSteps(steps.slice(0, -1))}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      )}
      <span>
        {step.name ?? t(`explain:figure.${step.question.figure}`)}
        <small>
          {ofMonth
            ? step.question.month === undefined
              ? periodName(period, language)
              : formatDay(`${step.question.month}-01`, language, 'monthYear')
            : formatDay(step.question.date, language)}
        </small>
      </span>
    </span>
  );
  return (
    <Sheet phone={phone} title={title} close={close} closing={t('common:action.close')}>
      <Answer
        key={steps.length}
        question={step.question}
        open={(next, name) => setSteps([...steps, { question: next, name }])}
      />
    </Sheet>
  );
}

/** What was pressed has the focus again: who opened it takes it away whole, before it could be told that it closes. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}

function Answer({
  question,
  open,
}: {
  question: Question;
  open: (next: Question, name: string | null) => void;
}) {
  const { id } = useBook();
  const { data, isError, error, refetch } = useQuery(explanationQuery(id, question));
  if (isError) return <Failure problem={error} again={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={220} />;
  return <Told told={data} question={question} open={open} />;
}

interface SheetProps {
  phone: boolean;
  title: ReactNode;
  closing: string;
  close: () => void;
  children: ReactNode;
}

function Sheet({ phone, title, closing, close, children }: SheetProps) {
  const common = { opened: true, onClose: close, title, closeButtonProps: { 'aria-label': closing } };
  return phone ? (
    <Drawer {...common} position="bottom" size="85%">
      {children}
    </Drawer>
  ) : (
    <Modal {...common} size="lg">
      {children}
    </Modal>
  );
}
