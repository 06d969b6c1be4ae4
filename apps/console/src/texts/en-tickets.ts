import type { NL_TICKETS } from './nl-tickets.ts';

/** Tickets, their links and desk crew, in English. */
export const EN_TICKETS: Readonly<Record<keyof typeof NL_TICKETS, string>> = {
  'case.page.tickets': '{people, select, staff {Staff and access} other {Visitors and tickets}}',
  'tickets.lead':
    '{people, select, staff {Everybody who works here gets a link of their own. With it they make a pass themselves. A ticket here is the access of one person.} other {Every visitor gets a link of their own. With it they choose between a face pass and a regular pass.}}',
  'tickets.counts-lead':
    'As the DPO you see counts here, and no names or addresses. Only the organiser does.',
  'tickets.counts-not-yet': 'There are no counts yet: this deployment was not cleared yet.',
  'tickets.none':
    'There are no tickets yet. Take them from a file of your ticketing system, or let that system send them itself.',
  'tickets.figure-sent': 'sent',
  'tickets.figure-queued': 'in the queue',
  'tickets.figure-not-sent': 'to be sent',

  'tickets.import': 'Take tickets from a file',
  'tickets.import-lead':
    'Your ticketing system can make a list of all tickets, as a CSV file. Choose that file here. You first see what we take.',
  'tickets.choose': 'Choose a file',
  'tickets.choose-other': 'Choose another file',
  'tickets.clear': 'Take this file away',
  'tickets.file-hint':
    'Or drag it here. CSV, TSV or text, up to {megabytes} MB. The file stays in this page: only the four things you point out go to the server.',
  'tickets.reading': 'We are reading {name}.',
  'tickets.file-named': 'This is about {name}.',
  'tickets.again': 'Choose another file',

  'tickets.columns': 'What is where?',
  'tickets.columns-lead': 'We looked at the headings. If we are wrong, choose another column.',
  'tickets.read-as': 'Read as {encoding}, with a {delimiter} between the columns',
  'tickets.delimiter': 'Between the columns there is a',
  'tickets.delimiter-comma': 'comma',
  'tickets.delimiter-semicolon': 'semicolon',
  'tickets.delimiter-tab': 'tab',
  'tickets.delimiter-bar': 'bar (|)',
  'tickets.has-headings': 'The first line has the names of the columns',
  'tickets.no-column': 'Not in this file',
  'tickets.column': 'Column {number, number}',
  'tickets.example': 'Such as: {example}',
  'tickets.field-reference': 'Ticket number',
  'tickets.field-reference-hint': 'Every ticket needs a ticket number of its own.',
  'tickets.field-name': 'Name',
  'tickets.field-name-hint': 'May be missing.',
  'tickets.field-infix': 'Middle part',
  'tickets.field-infix-hint': 'Comes after the name.',
  'tickets.field-surname': 'Surname',
  'tickets.field-surname-hint': 'Comes after the name.',
  'tickets.field-email': 'E-mail address',
  'tickets.field-email-hint': 'Without an address no link can be mailed.',
  'tickets.field-language': 'Language',
  'tickets.field-language-hint': 'May be missing.',
  'tickets.name-apart': 'The name is in more than one column',
  'tickets.otherwise': 'Language for those who have none, or another than these two',
  'tickets.language-nl': 'Dutch',
  'tickets.language-en': 'English',
  'tickets.reference-needed': 'First point out which column has the ticket number.',

  'tickets.check': 'This is how we take it',
  'tickets.preview':
    '{count, plural, one {The first row, as we take it} other {The first # rows, as we take them}}',
  'tickets.column-reference': 'Ticket number',
  'tickets.column-who': 'Name and e-mail address',
  'tickets.column-language': 'Language',
  'tickets.ready':
    '{count, plural, =0 {There is no ticket to take} one {# ticket to take} other {# tickets to take}}',
  'tickets.without-address':
    '{count, plural, one {# of them has no e-mail address, and gets no mail from this server} other {# of them have no e-mail address, and get no mail from this server}}',
  'tickets.other-languages':
    '{count, plural, one {# of them has a language that we do not speak} other {# of them have a language that we do not speak}}. They get the language you chose',
  'tickets.left': '{count, plural, one {# row that we cannot take} other {# rows that we cannot take}}',
  'tickets.left-caption': 'What we cannot take, and why',
  'tickets.left-more': '{count, plural, one {There is # more row.} other {There are # more rows.}}',
  'tickets.left-do':
    'Save these rows as a file, repair them there, and then choose that file here. What was taken stays.',
  'tickets.left-save': '{count, plural, one {Save this row as CSV} other {Save these # rows as CSV}}',
  'tickets.report-line': 'Line',
  'tickets.report-reason': 'Why it was not taken',
  'tickets.report-file': '{name}-not-taken.csv',
  'tickets.fault-no-reference': 'There is no ticket number.',
  'tickets.fault-double': 'This ticket number is on line {line, number} as well.',
  'tickets.fault-bad-address': 'This is not an e-mail address.',
  'tickets.none-to-take': 'There is no row in this file that we can take.',
  'tickets.take': '{count, plural, =0 {Take the tickets} one {Take # ticket} other {Take # tickets}}',

  'tickets.upload-sending': 'We are taking the tickets',
  'tickets.upload-stopping': 'We are stopping',
  'tickets.upload-stopped': 'Stopped',
  'tickets.upload-failed': 'We were interrupted',
  'tickets.upload-done': 'Done',
  'tickets.progress': '{answered, number} of {total, number} tickets from {name}',
  'tickets.stop': 'Stop',
  'tickets.stopped-means': 'What was taken stays. You can go on where it stopped.',
  'tickets.go-on': '{count, plural, one {Go on with the last ticket} other {Go on with the other # tickets}}',
  'tickets.taken':
    '{count, plural, =0 {There are no new tickets} one {# new ticket taken} other {# new tickets taken}}',
  'tickets.updated':
    '{count, plural, one {# ticket was known: its name, address or language is up to date now.} other {# tickets were known: their name, address or language is up to date now.}}',
  'tickets.unchanged':
    '{count, plural, one {# ticket was there like this already.} other {# tickets were there like this already.}}',
  'tickets.to-list': 'To the tickets and the links',

  'tickets.links': 'Send the links',
  'tickets.links-lead':
    'Who has the link has the ticket. A link works as long as the deployment lasts, and cannot be guessed.',
  'tickets.failed':
    '{count, plural, one {# mail did not go out. See in the list why} other {# mails did not go out. See in the list why}}',
  'tickets.no-address':
    '{count, plural, one {# ticket has no e-mail address} other {# tickets have no e-mail address}}',
  'tickets.send-all':
    '{count, plural, one {Send # {people, select, staff {person} other {visitor}} the link} other {Send # {people, select, staff {people} other {visitors}} their link}}',
  'tickets.send-all-asked': '{count, plural, one {# mail will go out} other {# mails will go out}}',
  'tickets.send-all-means':
    'From: {from}. Everybody who did not get a link yet gets one. It cannot be taken back.',
  'tickets.send-confirm': '{count, plural, one {Yes, send # mail} other {Yes, send # mails}}',
  'tickets.queued':
    '{count, plural, =0 {Nothing had to go out} one {# mail is ready and goes out soon} other {# mails are ready and go out one after the other}}',
  'tickets.all-sent': 'Everybody with an e-mail address has a link, or gets it soon.',
  'tickets.leave': 'Do nothing',
  'tickets.test': 'Send yourself a test mail first',
  'tickets.test-means': 'You then see whether mail from {from} arrives. There is no link in it.',
  'tickets.test-to': 'Your e-mail address',
  'tickets.test-no-address': 'This is not an e-mail address.',
  'tickets.test-send': 'Send the test mail',
  'tickets.test-accepted': 'The mail server took the mail for {to}.',
  'tickets.test-accepted-means': 'If it does not come, look among the unwanted mail.',
  'tickets.no-mail': 'This server cannot send mail',
  'tickets.no-mail-means': 'Say at the start by which mail server it can, and from which address mail comes:',
  'tickets.no-mail-where':
    'Your mail provider or administrator knows the name and password. Or send the links yourself, see below.',
  'tickets.own-mail': 'Send the links with a mail program of your own',
  'tickets.own-mail-means':
    'This file has the link of each ticket. Who has the file can choose on behalf of {people, select, staff {everybody who works for you} other {all your visitors}}. So keep it like a password, and erase it after sending.',
  'tickets.own-mail-download': 'Download the links (CSV)',

  'tickets.list': 'All tickets',
  'tickets.search': 'Look for a ticket number, name or e-mail address',
  'tickets.search-now': 'Look',
  'tickets.search-all': 'Show all',
  'tickets.total': '{count, plural, one {# ticket.} other {# tickets.}}',
  'tickets.found': '{count, plural, =0 {Nothing found.} one {# ticket found.} other {# tickets found.}}',
  'tickets.found-none': 'Try a part of the ticket number or the name.',
  'tickets.page': 'Page {number, number}.',
  'tickets.page-before': 'Previous page',
  'tickets.page-after': 'Next page',
  'tickets.no-reference': 'without a ticket number',
  'tickets.no-name': 'no name known',
  'tickets.withdrawn': 'Withdrawn',
  'tickets.erased': 'Name and address were erased on request',
  'tickets.pass-none': 'No pass yet',
  'tickets.pass-face': 'Face pass',
  'tickets.pass-regular': 'Regular pass',
  'tickets.mail-none': 'No link sent yet',
  'tickets.mail-no-address': 'No e-mail address',
  'tickets.mail-queued': 'Waiting to be sent',
  'tickets.mail-sent': 'Link sent',
  'tickets.mail-failed': 'Not sent',
  'tickets.send': 'Send the link',
  'tickets.send-again': 'Send again',
  'tickets.send-one': 'Send the link of {reference}',
  'tickets.send-one-means': 'One mail will go out, to {email}.',
  'tickets.withdraw': 'Withdraw',
  'tickets.withdraw-one': 'Withdraw {reference}',
  'tickets.withdraw-means':
    'The pass of this ticket then works no more, and nobody can make another. Gates with a network know within seconds. Name and address are erased. What was recorded stays as proof. You can’t undo this.',
  'tickets.withdraw-shop':
    'Does this ticket come from a ticketing system? Then withdraw it there too. Else somebody with that ticket still comes in at a regular gate.',
  'tickets.withdraw-confirm': 'Yes, withdraw this ticket',
  'tickets.remove': 'Remove',
  'tickets.remove-one': 'Remove {reference}',
  'tickets.remove-means':
    'The ticket, the name and the address are erased. A link that was sent no longer works then.',
  'tickets.remove-confirm': 'Yes, remove this ticket',

  'tickets.keys': 'API keys',
  'tickets.keys-lead':
    'With an API key your ticketing system sends every ticket it sells by itself. Such a key can bring tickets and see how far they are, and nothing else.',
  'tickets.keys-none': 'There is no key yet.',
  'tickets.key-made': 'Made on {when}.',
  'tickets.key-used': 'Last used on {when}.',
  'tickets.key-never-used': 'Not used yet.',
  'tickets.key-revoke': 'Revoke',
  'tickets.key-revoke-one': 'Revoke {label}',
  'tickets.key-revoke-means':
    'The system with this key can bring no more tickets from that moment. What is there stays.',
  'tickets.key-revoke-confirm': 'Yes, revoke {label}',
  'tickets.key-new': 'New key',
  'tickets.key-label': 'What is this key for?',
  'tickets.key-label-hint': 'For example: web shop.',
  'tickets.key-label-missing': 'Give the key a name, so that you recognise it.',
  'tickets.key-make': 'Make a key',
  'tickets.key-is': 'This is the key for {label}',
  'tickets.key-once': 'You see it only now. Put it in your ticketing system, and nowhere else.',
  'tickets.key-copy': 'Copy the key',
  'tickets.key-copied': 'The key was copied.',
  'tickets.key-use': 'How it works',
  'tickets.key-use-means':
    'Send tickets to this address, one or up to {rows, number} at a time. Only the ticket number (reference) is needed. A known ticket number is brought up to date.',
  'tickets.key-answer':
    'The answer says how many tickets are new, brought up to date and unchanged, and of every other ticket why it was not taken. No mail goes out yet: you do that here.',

  'crew.title': 'Desk crew',
  'crew.lead':
    'They help visitors at the desk and see only what that takes: no assessment, no DPIA, no settings.',
  'crew.none': 'There is nobody for the desk yet.',
  'crew.add': 'Add somebody',
  'crew.name': 'Name of the crew member',
  'crew.name-hint': 'This name stands with what somebody records at the desk.',
  'crew.name-missing': 'Fill in the name.',
  'crew.make': 'Add and make a sign-in link',
  'crew.link': 'New sign-in link',
  'crew.link-named': 'New sign-in link for {name}',
  'crew.link-for': 'Sign-in link for {name}',
  'crew.link-means':
    'Let {name} scan the code, or hand over the link. It works once, until {when}. You see it only now.',
  'crew.link-qr': 'QR code with the sign-in link for {name}',
  'crew.link-copy': 'Copy the link',
  'crew.link-copied': 'The link was copied.',
  'crew.remove': 'Take access away',
  'crew.remove-named': 'Take access away from {name}',
  'crew.remove-means':
    'That works at once, also where this person is signed in now. What was recorded stays.',
  'crew.remove-confirm': 'Yes, take access away from {name}',
};
