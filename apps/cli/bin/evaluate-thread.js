// What a thread of `tenzij evaluate` starts with: threads don't inherit the loader of the sources.
import { register } from 'tsx/esm/api';

register();
await import('../src/evaluate-thread.ts');
