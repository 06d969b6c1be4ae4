#!/usr/bin/env node
// The sources run as they are: tsx strips the types on Node 20, where Node cannot yet do so itself.
import 'tsx/esm';

await import('../src/main.ts');
