/// <reference lib="webworker" />
import { type LectureReleveEtude, readReleveEtude } from "#shared/imports/releve-etude.ts";

self.addEventListener("message", ({ data: fichier }: MessageEvent<File>) => void read(fichier));

async function read(fichier: File): Promise<void> {
  try {
    send(await readReleveEtude(new Uint8Array(await fichier.arrayBuffer())));
  } catch {
    send({ ok: false, motif: "Ce fichier n’a pas pu être lu\u00A0: il est abîmé, ou il a été déplacé. Rien n’est changé." });
  }
}

function send(lecture: LectureReleveEtude): void {
  self.postMessage(lecture);
}
