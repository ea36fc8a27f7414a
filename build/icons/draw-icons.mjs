// Draws the mark of the application (a blue sheet with the lines of a ledger) as icon.svg, .png, .ico and .icns.
// Run by hand when the drawing changes: node build/icons/draw-icons.mjs
import { writeFileSync } from "node:fs";
import { crc32 } from "./crc32.mjs";
import { deflateSync } from "node:zlib";

// The drawing, on a grid of 20: same numbers as the mark in the interface.
const GRID = 20;
const RADIUS = 4.5;
const PEN = 1.5;
const BLUE = [0x1f, 0x3f, 0x94];
const LINES = [
  { y: 5.75, from: 6, to: 14 },
  { y: 9.25, from: 6, to: 11.5 },
  { y: 12.75, from: 6, to: 14 },
  { y: 15, from: 6, to: 14 },
];
/** macOS leaves a margin around its icons; other systems do not. */
const MAC_MARGIN = 100 / 1024;
const SAMPLES = 4;

const here = (name) => new URL(name, import.meta.url);
writeFileSync(here("icon.svg"), renderSvg());
writeFileSync(here("icon.png"), renderPng(512, 0));
writeFileSync(here("icon.ico"), renderIco([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(here("icon.icns"), renderIcns({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }));

function renderSvg() {
  const path = LINES.map(({ y, from, to }) => `M${from} ${y}h${to - from}`).join("");
  const color = `#${BLUE.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}" width="512" height="512">`,
    `  <rect width="${GRID}" height="${GRID}" rx="${RADIUS}" fill="${color}"/>`,
    `  <path d="${path}" stroke="#fff" stroke-width="${PEN}" stroke-linecap="round" fill="none"/>`,
    `</svg>\n`,
  ].join("\n");
}

function renderPng(size, margin) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(renderPixel(x, y, size, margin), y * (size * 4 + 1) + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, renderChunk("IHDR", header), renderChunk("IDAT", deflateSync(rows, { level: 9 })), renderChunk("IEND", Buffer.alloc(0))]);
}

/** Coverage of a pixel by the sheet and by the lines, on a grid of samples: smooth edges at every size. */
function renderPixel(x, y, size, margin) {
  let sheet = 0;
  let ink = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const u = toGrid(x + ((sample % SAMPLES) + 0.5) / SAMPLES, size, margin);
    const v = toGrid(y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES, size, margin);
    if (!isInSheet(u, v)) continue;
    sheet += 1;
    if (LINES.some((line) => isInLine(line, u, v))) ink += 1;
  }
  if (sheet === 0) return [0, 0, 0, 0];
  const share = ink / sheet;
  return [...BLUE.map((part) => Math.round(part + (255 - part) * share)), Math.round((255 * sheet) / SAMPLES ** 2)];
}

function toGrid(position, size, margin) {
  return ((position / size - margin) / (1 - 2 * margin)) * GRID;
}

function isInSheet(u, v) {
  const half = GRID / 2;
  const dx = Math.max(Math.abs(u - half) - (half - RADIUS), 0);
  const dy = Math.max(Math.abs(v - half) - (half - RADIUS), 0);
  return Math.hypot(dx, dy) <= RADIUS;
}

function isInLine({ y, from, to }, u, v) {
  const dx = Math.max(from - u, u - to, 0);
  return Math.hypot(dx, v - y) <= PEN / 2;
}

function renderChunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, "ascii"), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

function renderIco(sizes) {
  const images = sizes.map((size) => renderPng(size, 0));
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  images.forEach((image, index) => {
    const entry = 6 + 16 * index;
    // 0 stands for 256 in this format.
    header.set([sizes[index] % 256, sizes[index] % 256, 0, 0], entry);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(image.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  });
  return Buffer.concat([header, ...images]);
}

function renderIcns(sizesByType) {
  const parts = Object.entries(sizesByType).map(([type, size]) => {
    const image = renderPng(size, MAC_MARGIN);
    const header = Buffer.alloc(8);
    header.write(type, 0, "ascii");
    header.writeUInt32BE(image.length + 8, 4);
    return Buffer.concat([header, image]);
  });
  const header = Buffer.alloc(8);
  header.write("icns", 0, "ascii");
  header.writeUInt32BE(8 + parts.reduce((total, part) => total + part.length, 0), 4);
  return Buffer.concat([header, ...parts]);
}
