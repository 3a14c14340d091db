import { type PointerEvent, type SyntheticEvent, useRef, useState } from 'react';

interface ZoomedProps {
  src: string;
  /** Shown until the whole picture is there. */
  placeholder: string | null;
  alt: string;
  width: number | null;
  height: number | null;
  zoom: number;
  onZoom: (zoom: number) => void;
}

/** A picture that can be brought nearer by wheel, double click or buttons, and moved about while it is near. */
export function Zoomed({ src, placeholder, alt, width, height, zoom, onZoom }: ZoomedProps) {
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const [failed, setFailed] = useState(false);
  const grip = useRef<{ x: number; y: number } | null>(null);
  const near = zoom > 1;
  const shift = near ? place : { x: 0, y: 0 };
  const grab = (event: PointerEvent) => {
    if (!near) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX - shift.x, y: event.clientY - shift.y };
  };
  const drag = (event: PointerEvent) => {
    if (grip.current) setPlace({ x: event.clientX - grip.current.x, y: event.clientY - grip.current.y });
  };
  const release = (event: SyntheticEvent) => {
    event.stopPropagation();
    grip.current = null;
  };
  return (
    <img
      src={failed && placeholder ? placeholder : src}
      alt={alt}
      draggable={false}
      {...(width && height ? { width, height } : {})}
      onError={() => setFailed(true)}
      onWheel={(event) => onZoom(zoom * (event.deltaY < 0 ? 1.2 : 1 / 1.2))}
      onDoubleClick={() => onZoom(near ? 1 : 2.5)}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      className={`relative h-auto max-h-full w-auto max-w-full touch-none select-none rounded-[4px] bg-center bg-contain bg-no-repeat object-contain ${near ? 'cursor-grab active:cursor-grabbing' : 'cursor-zoom-in'}`}
      style={{
        transform: `translate(${shift.x}px, ${shift.y}px) scale(${zoom})`,
        ...(placeholder ? { backgroundImage: `url("${placeholder}")` } : {}),
      }}
    />
  );
}
