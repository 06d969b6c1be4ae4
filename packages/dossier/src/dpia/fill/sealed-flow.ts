import { type Bilingual, both } from '../words.ts';

/** What a server signs of a face, wherever the template is kept. */
export const CHECK_VALUE: Bilingual = both(
  'Controlewaarde (hash met salt). De server ondertekent haar in de pas en bewaart haar niet. Het gezicht is er niet uit te halen.',
  'Check value (salted hash). The server signs it into the pass and does not keep it. The face cannot be recovered from it.',
);

/** What this software handles of a visitor with a face pass, where templates are sealed on the server. */
export const SEALED_DATA: readonly Bilingual[] = [
  both(
    'Template: een rij getallen die hun gezicht weergeeft. De telefoon versleutelt haar meteen.',
    'Template: a row of numbers that represents their face. The phone encrypts it at once.',
  ),
  both(
    'De versleutelde template, op de server en op de poorten. Zonder de sleutel in de pas is zij niet te lezen.',
    'The encrypted template, on the server and at the gates. Without the key in the pass it can’t be read.',
  ),
  both(
    'Een willekeurig kenmerk waaronder zij staat. De server weet bij welk ticket zij hoort, tot zij gewist is. Daarna blijft alleen het kenmerk.',
    'A random locator under which it is kept. The server knows which ticket it belongs to, until it is erased. After that only the locator stays.',
  ),
];

export const SEALED_STEPS: Bilingual = both(
  [
    '1. De bezoeker leest de informatie en beantwoordt elk doel apart. Het antwoord komt in het logboek voordat er een camera opengaat.',
    '2. De bezoeker start zelf de camera. De telefoon maakt de template en wist het beeld.',
    '3. De telefoon versleutelt de template met een nieuwe sleutel, en wist haar. De server krijgt wat versleuteld is, en een controlewaarde die hij ondertekent en niet bewaart. De sleutel blijft in de pas.',
    '4. De poorten halen vooraf op wat versleuteld is, zodat zij zonder netwerk werken.',
    '5. Bij de poort toont de bezoeker de pas. Pas als al het andere klopt, opent de poort de template met de sleutel uit de pas. Zij vergelijkt haar met het gezicht en wist beide.',
    '6. De poort zegt "ga door" of "andere poort". De server hoort welke pas dat was (onder een schuilnummer), hoe laat, en waarom in één woord. De andere poorten krijgen daar een hash van, zodat een pas één keer toelaat.',
    '7. Na intrekken, of als de pas verloopt, wist de server de versleutelde template en de telefoon de sleutel. Een poort wist haar zodra zij netwerk heeft. Wie intrekt, krijgt een gewone pas.',
  ].join('\n'),
  [
    '1. The visitor reads the information and answers each purpose apart. The answer is in the ledger before a camera opens.',
    '2. The visitor starts the camera. The phone makes the template and erases the image.',
    '3. The phone encrypts the template under a new key, and erases it. The server gets what was encrypted, and a check value that it signs and does not keep. The key stays in the pass.',
    '4. Gates fetch what was encrypted beforehand, so that they work without a network.',
    '5. At the gate the visitor shows the pass. Only when all else holds does the gate open the template with the key in the pass. It compares it with the face and erases both.',
    '6. The gate says "go" or "other lane". The server hears which pass that was (under a pseudonym), when, and why in one word. The other gates get a hash of it, so that a pass admits once.',
    '7. After withdrawal, or when the pass expires, the server erases the encrypted template and the phone the key. A gate erases it as soon as it has a network. Who withdraws gets a regular pass.',
  ].join('\n'),
);

export const SEALED_PLACES: Bilingual = both(
  'De versleutelde template is op de server en op de poorten. De sleutel is in de pas van de bezoeker. Zolang de vergelijking duurt, is de template in het geheugen van de poort.',
  'The encrypted template is on the server and at the gates. The key is in the visitor’s pass. For as long as the comparison takes, the template is in the memory of the gate.',
);

/** What of a template is erased, and when, where it is sealed; the proof of consent is told apart. */
export const SEALED_ERASED: Bilingual = both(
  'Bij intrekken, en als de pas verloopt, wist de server de versleutelde template. Poorten wissen haar zodra zij netwerk hebben. In back-ups staat zij tot die vervallen; zonder de sleutel is zij niet te lezen.',
  'At withdrawal, and when the pass expires, the server erases the encrypted template. Gates erase it as soon as they have a network. It is in backups until those expire; without the key it can’t be read.',
);
