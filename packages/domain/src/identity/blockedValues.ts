/**
 * Values that programs and people write when they have no identifier. One of them used as an identifier would
 * merge strangers by the thousand, so analytics tools refuse lists of this sort: this is the union of what they
 * document, of what languages print for "nothing", and of what forms are filled with. Compared in lower case,
 * without surrounding quotes. `NA` is absent on purpose: it is somebody's id in real exports.
 */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  // "Nothing", as languages, databases and spreadsheets print it.
  ...[
    'null',
    '(null)',
    '<null>',
    'undefined',
    'none',
    'nil',
    'nan',
    'n/a',
    'n.a.',
    '#n/a',
    '#ref!',
    '#value!',
  ],
  ...['infinity', '-infinity', 'true', 'false', 'void', 'empty', 'blank', 'missing', 'not set', '(not set)'],
  ...['not_set', 'notset', 'not provided', '(not provided)', 'invalid date', 'dbnull', '\\n', '-1'],
  // Everybody and nobody.
  ...['anonymous', 'anonymous_user', 'anonymoususer', 'anon', 'guest', 'guest_user', 'visitor', 'nobody'],
  ...['unknown', 'unidentified', 'not_authenticated', 'unauthenticated', 'not_logged_in', 'logged_out'],
  ...['anonimo', 'ospite', 'sconosciuto', 'nessuno', 'non disponibile', 'non definito', 'vuoto'],
  // The name of the field instead of its content.
  ...['id', 'user', 'userid', 'user_id', 'user-id', 'user id', 'distinct_id', 'distinctid', '$distinct_id'],
  ...['anonymousid', 'anonymous_id', 'device', 'deviceid', 'device_id', 'email', 'e-mail', 'mail', 'phone'],
  ...['telefono', 'card', 'tessera', 'username', 'utente', 'cliente', 'customer', 'customer_id', 'login'],
  // Left over from trials. Few on purpose: a name that somebody may really bear is left to the limits per person.
  ...['test', 'tester', 'test_user', 'prova', 'default', 'placeholder', 'asdf', 'qwerty', 'xxx', 'xxxx'],
  // Advertising and hardware ids that many devices share: opt-outs, emulators, hidden network addresses.
  ...['optout', 'opt-out', 'opt_out', '9774d56d682e549c', '02:00:00:00:00:00', 'android_id', 'idfa', 'gaid'],
  ...['ffffffff-ffff-ffff-ffff-ffffffffffff', '12345678-1234-1234-1234-123456789012'],
]);

/** E-mail addresses that stand for no one: what forms are filled with and what examples print. */
export const PLACEHOLDER_EMAILS: ReadonlySet<string> = new Set([
  ...['test@test.com', 'test@test.it', 'test@example.com', 'user@example.com', 'email@example.com'],
  ...['name@example.com', 'you@example.com', 'your@email.com', 'email@email.com', 'mail@mail.com'],
  ...['a@a.com', 'a@a.it', 'a@b.c', 'a@b.com', 'asd@asd.com', 'asd@asd.it', 'abc@abc.com', 'aaa@aaa.com'],
  ...['none@none.com', 'no@no.com', 'no@email.com', 'noemail@noemail.com', 'noemail@email.com'],
  ...['nomail@nomail.com', 'nomail@nomail.it', 'prova@prova.it', 'prova@prova.com', 'nessuna@email.it'],
  ...['noreply@noreply.com', 'null@null.com', 'na@na.com', 'unknown@unknown.com', 'guest@guest.com'],
]);

/** Digit runs that stand for no one's telephone (a run of one digit is caught apart). */
export const PLACEHOLDER_PHONES: ReadonlySet<string> = new Set([
  ...['123456', '1234567', '12345678', '123456789', '1234567890', '0123456', '01234567', '012345678'],
  ...['0123456789', '01234567890', '987654321', '9876543210'],
]);

/** A template that nobody filled in: `{{ user.id }}`, `${id}`, `*|EMAIL|*`, `%%email%%`, `<%= id %>`, `[object Object]`. */
export const UNFILLED_TEMPLATES: readonly RegExp[] = [
  /^\{\{.*\}\}$/s,
  /^\{%.*%\}$/s,
  /^\$\{.*\}$/s,
  /^\*\|.*\|\*$/s,
  /^%%.*%%$/s,
  /^<%.*%>$/s,
  /^\[object \w+\]$/,
];
