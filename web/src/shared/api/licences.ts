/** The lists of what others made, written by the builds: the web's packages, the server's libraries. */
import { queryOptions } from '@tanstack/react-query';

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface Component {
  group?: string;
  name: string;
  version?: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

/** A component of a bill of materials (CycloneDX) as a line. */
export function lineOf({ group, name, version = '', licenses = [] }: Component): Licensed {
  const named = licenses.flatMap(
    ({ license, expression }) => expression ?? license?.id ?? license?.name ?? [],
  );
  return {
    name: group === undefined || group === '' ? name : `${group}:${name}`,
    version,
    licence: named.join(', ') || '?',
  };
}

async function listOf(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok || response.headers.get('Content-Type')?.includes('json') !== true)
    throw new Error(`${path} is not there`);
  return response.json();
}

export const licencesQuery = queryOptions({
  queryKey: ['licences'],
  queryFn: async (): Promise<Licensed[]> => {
    const [web, server] = await Promise.all([
      listOf('/licences/web.json') as Promise<Licensed[]>,
      listOf('/licences/server.cdx.json') as Promise<{ components: Component[] }>,
    ]);
    return [...web, ...server.components.map(lineOf)].sort((a, b) => a.name.localeCompare(b.name));
  },
  staleTime: Infinity,
});
