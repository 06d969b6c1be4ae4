/** Advice that several errors share. */
export const SHOW_AGAIN = {
  nl: 'Laat de pas nog een keer zien, of ga naar de gewone poort.',
  en: 'Show the pass again, or go to the regular lane.',
};

export const NEW_PASS = {
  nl: 'Vraag een nieuwe pas, of ga naar de gewone poort.',
  en: 'Ask for a new pass, or go to the regular lane.',
};

export const REFRESH_LIST = {
  nl: 'Verbind het poortapparaat met het netwerk en haal de lijst opnieuw op. Gebruik tot dan de gewone poort.',
  en: 'Connect the gate to the network and fetch the list again. Use the regular lane until then.',
};
