// Result links written a second time, from their description and not from the program, so that the two check each other.
import { POINTS, QUESTIONS, VERSIONS, option, type Answers } from './policy.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FORM = '1';
const REPLY = '2';

/** CRC-30/CDMA over values of some bits each: polynomial 0x2030b9c7, all ones in and out, not reflected. */
export function crc30(values: number[], width: bigint): number {
  const top = 1n << 29n;
  const mask = (1n << 30n) - 1n;
  let register = mask;
  for (const value of values) {
    for (let bit = width - 1n; bit >= 0n; bit -= 1n) {
      const incoming = (BigInt(value) >> bit) & 1n;
      const outgoing = (register & top) === 0n ? 0n : 1n;
      register = (register << 1n) & mask;
      if (incoming !== outgoing) register ^= 0x2030b9c7n;
    }
  }
  return Number(register ^ mask);
}

/** Two numbers of three bits a digit, without zeros at the end. */
function pairs(numbers: number[]): number[] {
  const digits = Array.from({ length: Math.ceil(numbers.length / 2) }, (_, at) => {
    const [first, second] = [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0];
    return first + 8 * second;
  });
  while (digits.at(-1) === 0) digits.pop();
  return digits;
}

/** Digits as a text with its checksum. */
function signed(form: string, digits: number[]): string {
  const text = form + digits.map((digit) => DIGITS[digit]).join('');
  const sum = crc30(
    [...text].map((digit) => DIGITS.indexOf(digit)),
    6n,
  );
  return text + [24, 18, 12, 6, 0].map((shift) => DIGITS[Math.floor(sum / 2 ** shift) % 64]).join('');
}

function answered(answers: Answers): number[] {
  const choices: number[] = [];
  for (const { id, wire } of QUESTIONS) {
    choices[wire - 1] = id in answers ? option(id, answers[id]).wire : 0;
  }
  return pairs(choices);
}

/** The text of a link: form, version, how many answer characters follow, two questions a character, the checksum. */
export function link(answers: Answers): string {
  const digits = answered(answers);
  return signed(FORM, [VERSIONS.length, digits.length, ...digits]);
}

/** The text of an adviser's reply: as above, and how many decision characters follow, two points a character. `decided`
 * has 1 for confirmed, 2 for not confirmed, from 3 on a paper to bring. */
export function reply(answers: Answers, decided: Record<string, number>): string {
  const digits = answered(answers);
  const numbers: number[] = [];
  for (const [point, bits] of Object.entries(decided)) numbers[POINTS[point] - 1] = bits;
  const decisions = pairs(Array.from(numbers, (bits) => bits ?? 0));
  return signed(REPLY, [VERSIONS.length, digits.length, ...digits, decisions.length, ...decisions]);
}
