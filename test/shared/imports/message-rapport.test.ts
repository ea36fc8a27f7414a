import { expect, test } from "vitest";
import type { Courriel } from "#shared/formats/courriel.ts";
import { findRapport } from "#shared/imports/message-rapport.ts";
import { toOctets } from "../../support/fec-builder.ts";

const courriel = (parties: Readonly<Record<string, string>>, classe?: string): Courriel => ({ a: [], cc: [], enTetes: [], parties: Object.entries(parties).map(([mime, texte]) => ({ mime, octets: toOctets(texte) })), ...(classe === undefined ? {} : { classe }) });

test.each<readonly [string, Courriel, object]>([
  ["read", courriel({ "message/disposition-notification": "Original-Message-ID: <42@x>\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n" }), { nature: "accuse-de-lecture", enReponseA: "<42@x>" }],
  ["deleted without being read", courriel({ "message/disposition-notification": "Disposition: manual-action/MDN-sent-manually; deleted\n" }), { nature: "courriel" }],
  ["not delivered", courriel({ "message/delivery-status": "Reporting-MTA: dns;x\n\nAction: failed\nStatus: 5.1.1\n", "text/rfc822-headers": "Message-ID: <42@x>\n" }), { nature: "non-remis", enReponseA: "<42@x>" }],
  ["delayed", courriel({ "message/delivery-status": "Action: delayed\n" }), { nature: "remise-differee" }],
  ["delivered", courriel({ "message/delivery-status": "Action: delivered\n" }), { nature: "accuse-de-remise" }],
  ["Outlook, read", courriel({}, "REPORT.IPM.Note.IPNRN"), { nature: "accuse-de-lecture" }],
  ["Outlook, not delivered", courriel({}, "REPORT.IPM.Note.NDR"), { nature: "non-remis" }],
  ["an ordinary message", courriel({ "text/plain": "Disposition: x; displayed" }, "IPM.Note"), { nature: "courriel" }],
])("%s", (_, lu, rapport) => {
  expect(findRapport(lu)).toEqual(rapport);
});
