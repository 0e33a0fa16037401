// Result links written a second time, from their description and not from the program, so that the two check each other.
import { QUESTIONS, VERSIONS, option, type Answers } from './policy.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FORM = '1';

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

/** The text of a link: form, version, how many answer characters follow, two questions a character, the checksum. */
export function link(answers: Answers): string {
  const choices: number[] = [];
  for (const { id, wire } of QUESTIONS) {
    choices[wire - 1] = id in answers ? option(id, answers[id]).wire : 0;
  }
  const pairs = Array.from({ length: Math.ceil(choices.length / 2) }, (_, at) => {
    const [first, second] = [choices[2 * at] ?? 0, choices[2 * at + 1] ?? 0];
    return first + 8 * second;
  });
  while (pairs.at(-1) === 0) pairs.pop();
  const signed = FORM + [VERSIONS.length, pairs.length, ...pairs].map((digit) => DIGITS[digit]).join('');
  const sum = crc30(
    [...signed].map((digit) => DIGITS.indexOf(digit)),
    6n,
  );
  const check = [24, 18, 12, 6, 0].map((shift) => DIGITS[Math.floor(sum / 2 ** shift) % 64]).join('');
  return signed + check;
}
