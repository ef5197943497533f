import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '@/shared/api/problem';

/** The sentence for a failure. The server's own sentence comes first: it knows the reason and the language. */
export function useProblemText(): (problem: unknown) => string {
  const { t } = useTranslation();
  return (problem) => {
    if (problem instanceof Unreachable) return t('common:problem.unreachable');
    if (!(problem instanceof ApiProblem)) return t('common:problem.unexpected');
    if (problem.status === 412) return t('common:problem.changedElsewhere');
    if (problem.status === 429)
      return t('common:problem.tooMany', { count: problem.retryAfterSeconds ?? 60 });
    if (problem.message === '' && problem.code === 'changed_since') return t('common:problem.changedSince');
    return problem.message === '' ? t('common:problem.unexpected') : problem.message;
  };
}
