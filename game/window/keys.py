"""Keys by the name printed on their keycap, and pointer events in logical pixels."""

import pygame

_NAMED = {
    pygame.K_RETURN: "Enter",
    pygame.K_KP_ENTER: "Enter",
    pygame.K_ESCAPE: "Esc",
    pygame.K_TAB: "Tab",
    pygame.K_SPACE: "Space",
    pygame.K_DELETE: "Del",
    pygame.K_BACKSPACE: "Backspace",
    pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right",
    pygame.K_UP: "Up",
    pygame.K_DOWN: "Down",
    pygame.K_HOME: "Home",
    pygame.K_END: "End",
    pygame.K_PAGEUP: "PageUp",
    pygame.K_PAGEDOWN: "PageDown",
}
_POINTER = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


def key_name(event: pygame.event.Event) -> str:
    """What a KEYDOWN event is called: "Y", "[", "Enter", "Shift+Tab", "Alt+Left", "Ctrl+V"; "" for a bare modifier.

    Letters follow the player's layout. On a layout without Latin letters they follow the key's place.
    """
    mod = getattr(event, "mod", 0)
    text = getattr(event, "unicode", "") or ""
    printable = len(text) == 1 and text.isprintable() and not text.isspace()
    name = _NAMED.get(event.key, "")
    if not name:
        if printable and not text.isalpha():
            return text  # also what AltGr wrote
        if printable and text.isascii():
            name = text.upper()
        elif 0x20 < event.key < 0x7F:
            name = chr(event.key).upper()
        else:
            place = getattr(event, "scancode", 0) - pygame.KSCAN_A
            if 0 <= place < 26:
                name = chr(ord("A") + place)
            elif 0 <= event.key - pygame.K_F1 < 12:
                name = f"F{event.key - pygame.K_F1 + 1}"
            else:
                return ""
    if mod & pygame.KMOD_SHIFT and event.key in _NAMED:
        name = "Shift+" + name
    if mod & pygame.KMOD_ALT:
        name = "Alt+" + name
    if mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        name = "Ctrl+" + name
    return name


def logical(event: pygame.event.Event, scale: float) -> pygame.event.Event:
    """The event with its `pos` in logical pixels, as every widget wants it; other events come back as they are."""
    if event.type not in _POINTER or scale == 1.0:
        return event
    fields = dict(event.dict)
    fields["pos"] = (event.pos[0] / scale, event.pos[1] / scale)
    return pygame.event.Event(event.type, fields)
