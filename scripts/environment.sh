#!/bin/sh
# Make the virtual environment, or bring it up to date with a lock:
#   environment.sh FOLDER PYTHON LOCK STAMP…
#
# The stamps are written when everything is installed. A run that was stopped or killed leaves an environment that looks
# complete and is not: pip takes a half-unpacked package for an installed one. It is known by its mark, or by having no
# stamp, and is made anew.
set -eu

venv=$1 python=$2 lock=$3
shift 3
unfinished=$venv/.unfinished

if [ -e "$unfinished" ] || ! ls "$venv"/.*.stamp >/dev/null 2>&1; then
    if [ -z "$python" ]; then
        sh "$(dirname "$0")/find_python.sh" --explain
        exit 1
    fi
    # First the stamps, so that what is half removed is not taken for complete either.
    rm -f "$venv"/.*.stamp
    rm -rf "$venv"
    echo "Creating the environment in $venv with $("$python" --version)"
    "$python" -m venv "$venv" || {
        rm -rf "$venv"
        echo "Python cannot create an environment: sudo apt-get install python3-venv" >&2
        exit 1
    }
fi

echo "Installing the locked packages of $lock, this takes a minute"
: >"$unfinished"
"$venv/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes -r "$lock"
rm "$unfinished"
touch "$@"
