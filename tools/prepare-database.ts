/** Makes the blank database that first starts and tests begin with, once: it takes seconds otherwise. */
import { prepareBlankDatabase } from '@tenzij/store-sql';

await prepareBlankDatabase();
