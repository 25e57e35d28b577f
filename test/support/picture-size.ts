/** Width and height in pixels as the file's own header gives them. Throws where it is neither WebP nor JPEG. */
export function pictureSize(bytes: Buffer): readonly [widthPx: number, heightPx: number] {
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  if (isWebp) return webpSize(bytes)
  if (bytes.readUInt16BE(0) === 0xffd8) return jpegSize(bytes)
  throw new Error('neither WebP nor JPEG')
}

function webpSize(bytes: Buffer): readonly [number, number] {
  const kind = bytes.toString('latin1', 12, 16)
  // With a header of its own (an alpha channel, a colour profile): 24 bits each, less one.
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (kind !== 'VP8 ' || bytes.readUIntBE(23, 3) !== 0x9d012a) throw new Error(`no lossy WebP: ${kind}`)
  return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
}

function jpegSize(bytes: Buffer): readonly [number, number] {
  for (let at = 2; at < bytes.length - 9; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]
    // Start of a frame, baseline to progressive; 0xC4, 0xC8 and 0xCC are other tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    }
  }
  throw new Error('a JPEG without a frame')
}
