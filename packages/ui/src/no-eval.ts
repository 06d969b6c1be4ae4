/**
 * The checker of answers looks for a way to compile text to code, and browsers report that as a breach of
 * our policy. This tells it not to look; it reads the setting when it is loaded, so pages import this first.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
