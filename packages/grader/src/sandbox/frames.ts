import { timingSafeEqual } from 'node:crypto';
import { FRAME_BYTES } from '../limits.ts';

/**
 * What travels on the pipe between supervisor and child, both ways:
 * `[length u32][token 32 bytes][length of head u32][head][blob]`, the first length counting all that follows it.
 */
export interface Frame {
  head: Buffer;
  blob: Buffer;
}

export const TOKEN_BYTES = 32;
const LENGTH_BYTES = 4;
const HEADER_BYTES = TOKEN_BYTES + LENGTH_BYTES;

/** Something on the pipe that the other side would never write. */
export class FrameError extends Error {
  override name = 'FrameError';
}

export function encodeFrame(token: Buffer, head: Buffer, blob: Buffer): Buffer {
  const prefix = Buffer.allocUnsafe(LENGTH_BYTES + HEADER_BYTES);
  prefix.writeUInt32LE(HEADER_BYTES + head.length + blob.length, 0);
  token.copy(prefix, LENGTH_BYTES);
  prefix.writeUInt32LE(head.length, LENGTH_BYTES + TOKEN_BYTES);
  return Buffer.concat([prefix, head, blob]);
}

/** Reassembles frames from pieces of any size. Refuses what is longer than a frame may be before it is kept. */
export class FrameReader {
  #pieces: Buffer[] = [];
  #held = 0;

  readonly #limit: number;

  constructor(limit: number = FRAME_BYTES) {
    this.#limit = limit;
  }

  /** Complete frames, each with the token it carries. */
  *push(piece: Buffer): Generator<Frame & { token: Buffer }> {
    this.#pieces.push(piece);
    this.#held += piece.length;
    for (let size = this.#size(); size !== undefined && this.#held >= LENGTH_BYTES + size; size = this.#size()) {
      const held = Buffer.concat(this.#pieces);
      const end = LENGTH_BYTES + size;
      this.#pieces = [held.subarray(end)];
      this.#held = held.length - end;
      yield this.#frame(held.subarray(LENGTH_BYTES, end));
    }
  }

  #size(): number | undefined {
    if (this.#held < LENGTH_BYTES) return undefined;
    if (this.#pieces[0]!.length < LENGTH_BYTES) this.#pieces = [Buffer.concat(this.#pieces)];
    const size = this.#pieces[0]!.readUInt32LE(0);
    if (size < HEADER_BYTES || size > this.#limit)
      throw new FrameError(`a frame of ${size} bytes; it must have ${HEADER_BYTES} to ${this.#limit}`);
    return size;
  }

  #frame(body: Buffer): Frame & { token: Buffer } {
    const headLength = body.readUInt32LE(TOKEN_BYTES);
    if (headLength > body.length - HEADER_BYTES) throw new FrameError(`a head of ${headLength} bytes in a frame of ${body.length}`);
    const headEnd = HEADER_BYTES + headLength;
    return { token: body.subarray(0, TOKEN_BYTES), head: body.subarray(HEADER_BYTES, headEnd), blob: body.subarray(headEnd) };
  }
}

export const sameToken = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
