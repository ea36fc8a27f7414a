import { Button, FileButton } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { ChampErreur } from "../../components/ChampErreur.tsx";
import { DropZone } from "../../components/DropZone.tsx";
import { addPiece, isEchec, readPieceBlob } from "../../db/pieces.ts";

const TYPES = ["image/png", "image/jpeg"];

interface Props {
  /** « Logo », « Signature ». */
  readonly libelle?: string;
  /** A picture dropped anywhere on the screen is this one. */
  readonly isDepose?: boolean;
  readonly empreinte: string | undefined;
  readonly onSave: (empreinte: string | undefined) => void;
}

/** A picture that acts print, the logo or a signature: PNG or JPEG, kept among the vault's files. */
export function LogoField({ libelle = "Logo", isDepose = true, empreinte, onSave }: Props) {
  const [erreur, setErreur] = useState<string | undefined>(undefined);
  const image = useImage(empreinte);
  const add = async (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    const piece = await addPiece(file);
    if (isEchec(piece)) return setErreur(piece.detail);
    if (!TYPES.includes(piece.mime)) return setErreur(`«\u00A0${file.name}\u00A0» n’est pas une image PNG ou JPEG. Rien n’a changé.`);
    setErreur(undefined);
    onSave(piece.empreinte);
  };
  return (
    <DropZone isActive={isDepose} describe={() => "Déposer pour en faire le logo"} onFiles={([file]) => void add(file)}>
      <div>
        <span className="lab">{libelle}</span>
        <div className="reg-logo">
          <div className="reg-cadre">{image === undefined ? <IconPhoto size={20} stroke={1.5} aria-hidden="true" /> : <img src={image} alt={libelle === "Logo" ? "Logo de la société" : libelle} />}</div>
          <FileButton accept={TYPES.join(",")} onChange={(file) => void add(file)}>{(props) => <Button {...props} size="xs">{empreinte === undefined ? "Choisir une image…" : "Remplacer…"}</Button>}</FileButton>
          {empreinte !== undefined && <Button size="xs" variant="subtle" onClick={() => onSave(undefined)}>Retirer</Button>}
          <span className="lab">PNG ou JPEG{isDepose && ", ou déposez le fichier ici"}</span>
        </div>
        {erreur !== undefined && <p className="late t12" role="alert"><ChampErreur>{erreur}</ChampErreur></p>}
      </div>
    </DropZone>
  );
}

function useImage(empreinte: string | undefined): string | undefined {
  const [image, setImage] = useState<string | undefined>(undefined);
  useEffect(() => {
    setImage(undefined);
    if (empreinte === undefined) return undefined;
    let adresse: string | undefined;
    let isParti = false;
    void readPieceBlob(empreinte, "image/*").then((reply) => {
      if (!reply.ok || isParti) return;
      adresse = URL.createObjectURL(reply.value);
      setImage(adresse);
    });
    return () => {
      isParti = true;
      if (adresse !== undefined) URL.revokeObjectURL(adresse);
    };
  }, [empreinte]);
  return image;
}
