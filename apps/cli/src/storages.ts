import type { Storage } from '@tenzij/kernel';

/** Where templates can be kept, as options name it. */
export const STORAGES: readonly Storage[] = ['carried', 'sealed'];
