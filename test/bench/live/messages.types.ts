/** What the benchmark asks of the server's process. */
export type Order =
  /** Writes down so many acts. */
  | { do: 'act'; count: number }
  /** Collects garbage and tells what is left. */
  | { do: 'measure' };

/** What the server's process answers. */
export type Answer =
  | { is: 'ready'; url: string; mallId: string }
  /** Where the log ends now. */
  | { is: 'acted'; sequence: number }
  /** Bytes. `heap`: objects; `buffers`: what they hold outside of the heap; `resident`: the whole process. */
  | { is: 'measured'; heap: number; buffers: number; resident: number };
