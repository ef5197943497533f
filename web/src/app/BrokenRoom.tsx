import { Failure } from '@/shared/ui/Failure';

export function BrokenRoom({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <Failure
      problem={error}
      again={() => {
        reset();
        location.reload();
      }}
    />
  );
}
