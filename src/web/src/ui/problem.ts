import type { SerializedError } from '@reduxjs/toolkit';
import type { FetchBaseQueryError } from '@reduxjs/toolkit/query';

/** The server's problem document (RFC 9457); its words are already in the reader's language. */
export interface ProblemDocument {
  title: string;
  status: number;
  code: string;
  way?: string | null;
  errors?: Record<string, { code: string; message: string }[]> | null;
  /** What the caller said to have read, when it is something else now. */
  seen?: unknown;
  now?: unknown;
  traceId: string;
}

export type QueryError = FetchBaseQueryError | SerializedError | undefined;

/** The problem document of a failed request, if the server got as far as writing one. */
export function problemOf(error: QueryError): ProblemDocument | undefined {
  if (!error || !('data' in error)) return undefined;
  const data = error.data as Partial<ProblemDocument> | undefined;
  return data?.code ? (data as ProblemDocument) : undefined;
}

/** What the server says of one field, for the field's own error line. */
export function fieldError(error: QueryError, field: string): string | undefined {
  return problemOf(error)
    ?.errors?.[field]?.map((broken) => broken.message)
    .join(' ');
}
