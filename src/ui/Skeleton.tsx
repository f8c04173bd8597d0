// Grey lines where an article will stand; the same as in the frames of popup.html and reader.html.

const lines = Array.from({ length: 14 }, (_, line) => line);

export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {lines.map((line) => (
        <i key={line} />
      ))}
    </div>
  );
}
