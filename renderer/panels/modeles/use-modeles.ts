import { useEffect, useState } from "react";
import { findRoleMarque } from "#shared/actes/modele-societe.ts";
import type { Creancier, ModeleEnregistre } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { prepareModele } from "#shared/word/gabarit-ecriture.ts";
import type { Gabarit } from "#shared/word/gabarit-lecture.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { readOctetsPiece } from "../../db/documents-societe.ts";
import { addPiece, isEchec } from "../../db/pieces.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

/** The template that is shown, read from the vault. */
export interface ModeleOuvert {
  readonly octets: Uint8Array;
  readonly gabarit: Gabarit;
}

export type OuvertureModele = ModeleOuvert | { readonly motif: string } | undefined;

/** `undefined` while it is read. */
export function useModeleOuvert(empreinte: string | undefined): OuvertureModele {
  const [ouvert, setOuvert] = useState<OuvertureModele>();
  useEffect(() => {
    let isAbandonne = false;
    if (empreinte === undefined) return undefined;
    void openModele(empreinte).then((lu) => {
      if (!isAbandonne) setOuvert(lu);
    });
    return () => {
      isAbandonne = true;
    };
  }, [empreinte]);
  return ouvert;
}

async function openModele(empreinte: string): Promise<OuvertureModele> {
  const lus = await readOctetsPiece(empreinte);
  if (!lus.ok) return { motif: lus.motif };
  const { readGabarit } = await import("#shared/word/gabarit-lecture.ts");
  const lecture = readGabarit(lus.octets, findRoleMarque);
  return lecture.ok ? { octets: lus.octets, gabarit: lecture.gabarit } : { motif: lecture.motif };
}

type Identite = Pick<ModeleEnregistre, "titre" | "nature" | "destinataire" | "socle">;

export interface ActionsModeles {
  /** Reads a .docx and keeps it as a new template, or as a new version of one; a French sentence when it is refused. */
  readonly add: (fichier: File, ancien?: ModeleEnregistre) => Promise<{ readonly modeleId: string } | { readonly motif: string }>;
  /** Keeps the document changed here as a new version. */
  readonly saveVersion: (ancien: ModeleEnregistre, octets: Uint8Array, annonce: string) => Promise<void>;
  readonly saveIdentite: (ancien: ModeleEnregistre, part: Partial<Identite>) => Promise<void>;
  readonly remove: (ancien: ModeleEnregistre) => Promise<void>;
}

export function useActionsModeles(creancier: Creancier): ActionsModeles {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const sujet = createSujetId("creancier", creancier.id);
  const createFait = (modele: Omit<ModeleEnregistre, "faitId" | "dateFait" | "version">, ancien: ModeleEnregistre | undefined): FaitBrouillon => ({ sujet, type: "modele", dateFait: aujourdhui, remplace: ancien === undefined ? [] : [ancien.faitId], contenu: modele });
  return {
    add: async (fichier, ancien) => {
      const prepare = prepareModele(new Uint8Array(await fichier.arrayBuffer()));
      if (!prepare.ok) return { motif: prepare.motif };
      const piece = await addPiece(new File([new Uint8Array(prepare.octets)], fichier.name));
      if (isEchec(piece)) return { motif: piece.detail };
      const titre = fichier.name.replace(/\.do[ct]x$/i, "").replace(/[-_]+/g, " ").trim();
      const base = ancien === undefined ? { modeleId: createId(), titre: titre === "" ? "Modèle" : titre, nature: "lettre" as const, destinataire: "debiteur" as const } : readIdentite(ancien);
      await enregistrer({ brouillons: [createFait({ ...base, empreinte: piece.empreinte, nomFichier: fichier.name }, ancien)], annonce: ancien === undefined ? `Modèle «\u00A0${base.titre}\u00A0» ajouté` : `Nouvelle version de «\u00A0${base.titre}\u00A0»` });
      return { modeleId: base.modeleId };
    },
    saveVersion: async (ancien, octets, annonce) => {
      const piece = await addPiece(new File([new Uint8Array(octets)], ancien.nomFichier));
      if (isEchec(piece)) return showEchec("Le modèle n’a pas changé", piece.detail);
      await enregistrer({ brouillons: [createFait({ ...readIdentite(ancien), empreinte: piece.empreinte, nomFichier: ancien.nomFichier }, ancien)], annonce });
    },
    saveIdentite: async (ancien, part) => void (await enregistrer({ brouillons: [createFait({ ...readIdentite({ ...ancien, ...part }), empreinte: ancien.empreinte, nomFichier: ancien.nomFichier }, ancien)], annonce: `Modèle «\u00A0${part.titre ?? ancien.titre}\u00A0» enregistré` })),
    remove: async (ancien) => void (await enregistrer({ brouillons: [{ sujet, type: "retrait", dateFait: aujourdhui, remplace: [ancien.faitId], contenu: {} }], annonce: `Modèle «\u00A0${ancien.titre}\u00A0» retiré` })),
  };
}

function readIdentite({ modeleId, titre, nature, destinataire, socle }: ModeleEnregistre) {
  return { modeleId, titre, nature, destinataire, ...(socle === undefined ? {} : { socle }) };
}
