import { Button, FileButton } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { ChampErreur } from "../../components/ChampErreur.tsx";
import { Section } from "../../components/Page.tsx";
import { readPapierDepose } from "../../db/documents-societe.ts";
import { addPiece, isEchec } from "../../db/pieces.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePapier } from "../../hooks/use-papier.ts";
import { useTravail } from "../../hooks/use-travail.ts";

/** The company's own .docx: its headers, footers, margins and styles carry every act. What is refused leaves the former one in place. */
export function PapierSection({ creancier }: { readonly creancier: Creancier }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { isEnCours, during } = useTravail();
  const [erreur, setErreur] = useState<string>();
  const { papier } = creancier;
  const remarques = usePapier(papier?.empreinte)?.remarques ?? [];
  const sujet = createSujetId("creancier", creancier.id);
  const remplace = papier === undefined ? [] : [papier.faitId];
  const add = (fichier: File | null | undefined) => during(async () => {
    if (fichier === null || fichier === undefined) return;
    const lecture = await readPapierDepose(fichier);
    if (!lecture.ok) return setErreur(`${lecture.motif} ${papier === undefined ? "Rien n’a été enregistré." : "Le papier précédent reste en place."}`);
    const piece = await addPiece(fichier);
    if (isEchec(piece)) return setErreur(piece.detail);
    setErreur(undefined);
    await enregistrer({ brouillons: [{ sujet, type: "papier", dateFait: aujourdhui, remplace, contenu: { empreinte: piece.empreinte, nomFichier: fichier.name } }], annonce: "Papier à en-tête enregistré" });
  });
  const remove = () => enregistrer({ brouillons: [{ sujet, type: "retrait", dateFait: aujourdhui, remplace, contenu: {} }], annonce: "Papier à en-tête retiré" });
  return (
    <Section titre="Papier à en-tête" note="porte tous les actes">
      <div className="reg-prose">
          {papier === undefined ? <p>Un document Word de votre société, à une page vide&nbsp;: ses en-têtes, ses pieds, son logo, ses marges et ses styles porteront les actes. Sans lui, les actes s’impriment sur papier blanc, avec le logo ci-dessus.</p>
            : <p><b className="med">{papier.nomFichier}</b> <span className="ink3">depuis le {formatJour(papier.dateFait)}</span></p>}
          {remarques.map((remarque) => <p key={remarque} className="soon t12">{remarque}</p>)}
          <div className="reg-logo">
            <FileButton accept=".docx,.dotx" inputProps={{ "aria-label": "Document Word du papier à en-tête" }} onChange={(fichier) => void add(fichier)}>{(props) => <Button {...props} size="xs" loading={isEnCours} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />}>{papier === undefined ? "Choisir un document Word…" : "Remplacer…"}</Button>}</FileButton>
            {papier !== undefined && <Button size="xs" variant="subtle" onClick={() => void remove()}>Retirer</Button>}
            <a className="lien" href={formatRoute({ panneau: "modeles" })}>{papier === undefined ? "Atelier de modèles" : "Aperçu sur un dossier, atelier de modèles"}</a>
          </div>
          {erreur !== undefined && <p className="late t12" role="alert"><ChampErreur>{erreur}</ChampErreur></p>}
        </div>
    </Section>
  );
}
