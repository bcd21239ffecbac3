/** Words that plausible values are made of. Invented people; domains reserved by RFC 2606; the 555 range for telephones. */

const list = (text: string): string[] => text.split(/\s+/)

export const firstNames = list(
  'Ada Alan Amara Amir Anna Boris Carla Chen Clara Dana David Elena Emil Fatima Felix Grace Hana Hugo Ines Ivan Jamal Jana Jonas Julia Kofi Lars Laura Leila Lena Linus Lucia Marco Maria Mateo Maya Milan Mina Nadia Nils Noor Olga Omar Paula Pedro Priya Quinn Rafael Rosa Sami Sara Sofia Tariq Theo Uma Vera Viktor Wen Yara Yusuf Zoe',
)
export const lastNames = list(
  'Adler Ahmed Almeida Andersen Bauer Bennett Castro Chen Costa Diaz Dubois Engel Fischer Fontaine Garcia Gomez Haddad Hansen Ibrahim Ito Jansen Johnson Kaya Keller Kim Kovac Larsen Lopez Maier Martin Mendes Moreau Nakamura Novak Okafor Olsen Pereira Petrov Quist Rossi Santos Schmidt Silva Singh Sato Tanaka Torres Ueda Vargas Vogel Wagner Weber Wong Xu Yilmaz Young Zhang Ziegler',
)
export const domains = ['example.com', 'example.org', 'example.net']
export const cities = list(
  'Amsterdam Athens Barcelona Berlin Bogota Boston Cairo Chicago Copenhagen Dakar Delhi Dublin Geneva Hamburg Helsinki Istanbul Jakarta Kyoto Lagos Lima Lisbon London Madrid Melbourne Milan Montreal Nairobi Oslo Paris Porto Prague Quito Rome Seoul Stockholm Sydney Tokyo Toronto Vienna Warsaw Zurich',
)
export const countries = list(
  'Argentina Australia Austria Brazil Canada Chile Denmark Egypt Finland France Germany Greece India Ireland Italy Japan Kenya Mexico Netherlands Norway Poland Portugal Spain Sweden Turkey',
)
export const countryCodes = list('DE FR GB US ES IT NL SE NO DK PL PT AT CH IE BE FI CZ JP IN BR MX CA AU')
export const currencies = list('EUR USD GBP CHF JPY SEK NOK DKK PLN CAD AUD')
export const locales = list('en-US en-GB de-DE fr-FR es-ES it-IT pt-BR nl-NL sv-SE ja-JP')
export const timeZones = list(
  'UTC Europe/Berlin Europe/Paris America/New_York America/Sao_Paulo Asia/Tokyo Asia/Kolkata Australia/Sydney',
)
export const colours = list('black white red green blue yellow orange purple grey brown')
export const statuses = list('active pending completed cancelled archived')
export const kinds = list('standard basic premium internal external')
export const roles = list('member admin editor viewer owner')
export const streets = list('Oak Elm Maple Station Church Mill High Park Lake Garden Bridge Market Hill River')
export const companies = list('Northwind Contoso Acme Globex Initech Umbra Vertex Lumen Harbor Summit')
export const products = list(
  'Lamp Chair Table Kettle Backpack Notebook Bottle Jacket Keyboard Monitor Speaker Bicycle Blanket Mug Clock Camera',
)
export const adjectives = list('Classic Compact Light Solid Quiet Bright Slim Warm Modern Sturdy Fresh Simple')
export const plainWords = list(
  'account after amount answer before better brief build change clear close common could country delivery design detail early every figure first follow given group house idea issue later light little longer matter measure method moment number offer often order other paper people place point price problem question quick reason report result right second service short small something stand state still story table thing three under value water where which while world year',
)
export const userAgents = [
  'Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Safari/605.1.15',
  'curl/8.9.0',
]
