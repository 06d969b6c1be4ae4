import '@tenzij/ui/no-eval';

// Not imported at once: parts that pages share are loaded before whatever imports them, and the line above
// has to run before any of them.
void import('./app.tsx');
