#!/bin/sh
# Print the first Python 3.11 or newer of this machine; with --explain say what was found instead and what to do.

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

for name in python3 python3.13 python3.12 python3.11 python3.14 python; do
    if command -v "$name" >/dev/null 2>&1 && "$name" -c "$new_enough" >/dev/null 2>&1; then
        [ "$1" = "--explain" ] || command -v "$name"
        exit 0
    fi
done

if [ "$1" = "--explain" ]; then
    found=$(python3 --version 2>/dev/null || echo "no python3")
    echo "The portal needs Python 3.11 or newer, this machine has ${found}." >&2
    echo "Install one (Debian, Ubuntu: sudo apt-get install python3 python3-venv)," >&2
    echo "or name it: make run PYTHON=/path/to/python3.11" >&2
fi
exit 0
