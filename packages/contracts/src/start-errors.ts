import { defineErrors } from '@tenzij/kernel';

/** Why a server doesn't start, or loses its data store. Nothing is changed or lost by any of these. */
export const START_ERRORS = defineErrors({
  'server.config-invalid': {
    nl: {
      what: 'De instelling {key} klopt niet.',
      means: 'De server is niet gestart.',
      do: 'Verbeter of verwijder deze instelling en start opnieuw.',
    },
    en: {
      what: 'The setting {key} is not right.',
      means: 'The server did not start.',
      do: 'Correct or remove this setting and start again.',
    },
  },
  'server.port-in-use': {
    nl: {
      what: 'Poort {port} is al in gebruik.',
      means: 'Er draait al een server op dit adres. Er is niets gewijzigd.',
      do: 'Stop die server, of start met een andere poort: --port 8181.',
    },
    en: {
      what: 'Port {port} is already in use.',
      means: 'Another server runs on this address. Nothing was changed.',
      do: 'Stop that server, or start on another port: --port 8181.',
    },
  },
  'server.address-unusable': {
    nl: {
      what: 'Op {host}, poort {port}, kan de server niet luisteren.',
      means: 'Het adres is niet van deze computer, of de poort mag niet worden gebruikt.',
      do: 'Kies een ander adres of een poort boven 1024.',
    },
    en: {
      what: 'The server cannot listen on {host}, port {port}.',
      means: 'The address is not of this computer, or the port may not be used.',
      do: 'Choose another address or a port above 1024.',
    },
  },
  'server.keys-missing': {
    nl: {
      what: 'De sleutel {name} ontbreekt, terwijl er al gegevens zijn.',
      means:
        'Met een nieuwe sleutel zouden alle links en passen ongeldig worden. Daarom start de server niet.',
      do: 'Zet de map met sleutels terug uit uw reservekopie.',
    },
    en: {
      what: 'The key {name} is missing while there is data already.',
      means: 'A new key would make every link and pass invalid, so the server does not start.',
      do: 'Restore the folder with keys from your backup.',
    },
  },
  'server.keys-unreadable': {
    nl: {
      what: 'De sleutel {name} kan niet worden gelezen.',
      means: 'Het bestand is beschadigd of van een andere gebruiker.',
      do: 'Zet het terug uit uw reservekopie, of geef leesrechten.',
    },
    en: {
      what: 'The key {name} cannot be read.',
      means: 'The file is damaged or belongs to another user.',
      do: 'Restore it from your backup, or allow reading it.',
    },
  },
  'store.folder-not-writable': {
    nl: {
      what: 'In de map {folder} kan niet worden geschreven.',
      means: 'De server kan zijn gegevens niet bewaren en is niet gestart.',
      do: 'Geef schrijfrechten op deze map, of kies een andere met --data.',
    },
    en: {
      what: 'The folder {folder} cannot be written.',
      means: 'The server cannot keep its data and did not start.',
      do: 'Allow writing to this folder, or choose another with --data.',
    },
  },
  'store.folder-in-use': {
    nl: {
      what: 'De gegevens in {folder} zijn al in gebruik.',
      means: 'Een andere server gebruikt deze map. Twee tegelijk zou de gegevens beschadigen.',
      do: 'Stop de andere server, of kies een andere map met --data.',
    },
    en: {
      what: 'The data in {folder} is already in use.',
      means: 'Another server uses this folder. Two at once would damage the data.',
      do: 'Stop the other server, or choose another folder with --data.',
    },
  },
  'store.folder-unreadable': {
    nl: {
      what: 'De gegevens in {folder} kunnen niet worden geopend.',
      means: 'Ze zijn beschadigd, of van een andere versie. Wij hebben niets gewist.',
      do: 'Zet een reservekopie terug, of kies een andere map met --data.',
    },
    en: {
      what: 'The data in {folder} cannot be opened.',
      means: 'It is damaged, or of another version. We erased nothing.',
      do: 'Restore a backup, or choose another folder with --data.',
    },
  },
  'store.database-unreachable': {
    nl: {
      what: 'De database is niet bereikbaar.',
      means: 'Er is niets gewijzigd en niets verloren.',
      do: 'Controleer of PostgreSQL draait en of DATABASE_URL klopt. Probeer het daarna opnieuw.',
    },
    en: {
      what: 'The database cannot be reached.',
      means: 'Nothing was changed and nothing was lost.',
      do: 'Check that PostgreSQL runs and that DATABASE_URL is right. Then try again.',
    },
  },
  'store.migration-changed': {
    nl: {
      what: 'Het databasebestand {migration} is veranderd nadat het is uitgevoerd.',
      means: 'De tabellen kunnen anders zijn dan de software verwacht. De server is niet gestart.',
      do: 'Herstel de software zoals zij is uitgebracht.',
    },
    en: {
      what: 'The migration {migration} was changed after it ran.',
      means: 'The tables may differ from what the software expects. The server did not start.',
      do: 'Restore the software as it was released.',
    },
  },
  'store.newer-database': {
    nl: {
      what: 'De gegevens zijn van een nieuwere versie (bevat {migration}).',
      means: 'Deze versie van de software zou ze kunnen beschadigen. De server is niet gestart.',
      do: 'Gebruik de nieuwste versie van de software.',
    },
    en: {
      what: 'The data is of a newer version (it has {migration}).',
      means: 'This version of the software could damage it. The server did not start.',
      do: 'Use the newest version of the software.',
    },
  },
});
