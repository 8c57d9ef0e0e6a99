"""Errors of YAML's grammar in an author's words."""

from __future__ import annotations

from typing import Any

UNCLOSED = "unexpected end of stream"
ADVICE = (  # a piece of the parser's message, what an author would say
    ("mapping values are not allowed", "a ': ' stands where none is allowed; put text that holds one in quotes"),
    ("cannot start any token", "text cannot begin with this character; put it in quotes"),
    (UNCLOSED, "a quote is opened here and never closed"),
    ("expected ',' or ']'", "a list opened with '[' lacks a ',' or its ']', or a text in it needs quotes"),
    ("expected ',' or '}'", "a mapping opened with '{' lacks a ',' or its '}', or a text in it needs quotes"),
    ("could not find expected ':'", "this line has no ': ' after its key; write 'key: value'"),
    ("expected ':'", "this line has no ': ' after its key; write 'key: value'"),
    ("did not find expected key", "this line does not fit the indentation or quotes above it"),
    ("expected <block end>", "this line does not fit the indentation or quotes above it"),
    ("expected '-' indicator", "this line does not fit the list above it; indent it, or begin it with '- '"),
    ("block sequence entries are not allowed", "a list cannot begin here; begin it on the next line"),
    ("expected <document start>", "this line does not fit the indentation above it"),
    ("undefined alias", "aliases (*name) are not allowed; write it out, or put the text in quotes"),
    ("expected alphabetic or numeric", "text cannot begin with & or *; put it in quotes"),
    ("unknown escape", "an unknown escape after '\\' in a text in double quotes; write '\\\\' for a backslash"),
    ("tag", "text cannot begin with '!'; put it in quotes"),
    ("directive", "text cannot begin with '%'; put it in quotes"),
)


def explained(error: Any, text: str, folded: Any = None) -> tuple[int, int, str]:
    """Line, column and message for an error of PyYAML's parser; `folded` is the last quoted text of several lines."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    if folded is not None and mark is not None and folded.end_mark.line == mark.line:
        opened = folded.start_mark
        return opened.line + 1, opened.column + 1, f"a quote is opened here and closes on line {line}; close it earlier"
    lines = text.splitlines()
    for near in (line, line - 1):
        written = lines[near - 1] if 1 <= near <= len(lines) else ""
        indentation = written[: len(written) - len(written.lstrip())]
        if "\t" in indentation:
            return near, indentation.index("\t") + 1, "a tab is used as indentation; use spaces"
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "this is not YAML")
    context_mark = getattr(error, "context_mark", None)
    for piece, advice in ADVICE:
        if piece in problem:
            if piece == UNCLOSED and context_mark is not None:
                return context_mark.line + 1, context_mark.column + 1, advice
            if context_mark is not None and context_mark.line + 1 < line:
                advice += f" (it began on line {context_mark.line + 1})"
            return line, column, advice
    return line, column, problem
