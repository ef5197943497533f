import { Alert } from '@mantine/core';
import { ApiProblem } from '@/shared/api/problem';
import { useProblemText } from '@/shared/ui/useProblemText';

/** Why an answer was not taken; nothing where it was. */
export function Wrong({ problem }: { problem: unknown }) {
  const problemText = useProblemText();
  if (problem === null) return null;
  return (
    <Alert color="red" variant="light" role="alert">
      {(problem instanceof ApiProblem ? problem.fields[0]?.message : undefined) ?? problemText(problem)}
    </Alert>
  );
}
