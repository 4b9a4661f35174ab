"""From text to Notice, in steps that can each be read alone: lines, frame, outline, notice."""
