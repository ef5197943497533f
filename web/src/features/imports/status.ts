import type { ImportRun } from '@/shared/api/imports';

/** How many rows of the file come into the book: as transactions of their own, or as the other side of one that is there. */
export function doing(run: Pick<ImportRun, 'counts'> | null): number {
  return (run?.counts?.adding ?? 0) + (run?.counts?.linking ?? 0);
}

/** As a person sees it: a run that would add nothing waits for nobody. */
export function statusOf(run: Pick<ImportRun, 'status' | 'counts'>): ImportRun['status'] | 'NOTHING' {
  return run.status === 'READY' && doing(run) === 0 ? 'NOTHING' : run.status;
}
