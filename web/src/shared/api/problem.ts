import type { ProblemBody } from './contract';

/** A refusal of the server: RFC 9457 problem details with the paths of the fields that are wrong. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  private constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: readonly { path: string; code: string; message: string }[],
    readonly retryAfterSeconds: number | null,
  ) {
    super(message);
  }

  static of(response: Response, body: unknown): ApiProblem {
    const problem = isProblem(body) ? body : null;
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new ApiProblem(
      response.status,
      problem?.code ?? 'unexpected',
      problem?.detail ?? problem?.title ?? '',
      problem?.errors ?? [],
      Number.isFinite(retryAfter) ? retryAfter : null,
    );
  }

  /** Of work in the background, which says why it failed by the same codes, and no more. */
  static ofRun(code: string): ApiProblem {
    return new ApiProblem(409, code, '', [], null);
  }

  field(path: string): string | undefined {
    return this.fields.find((field) => field.path === path)?.message;
  }
}

/** The server was not reached at all: nothing is known about what happened to the request. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && typeof (body as { code?: unknown }).code === 'string';
}
