#compdef ktrade
# Completion of ktrade for zsh: `eval "$(ktrade --show-completion zsh)"`, or this file as _ktrade in a folder of $fpath.

_ktrade() {
    local value says
    local -a values described
    while IFS=$'\t' read -r value says; do
        [[ -n $value ]] || continue
        values+=("$value")
        described+=("$value${says:+  -- $says}")
    done < <(_KTRADE_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=get-args \
        _TYPER_COMPLETE_ARGS="${words[1,CURRENT-1]} $PREFIX" "${words[1]}" 2>/dev/null)
    if (( ! $#values )); then
        _files
        return
    fi
    # Of --item=semi only what follows the sign is completed; any case is taken for the other.
    compset -P '--*='
    compadd -l -d described -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a values
}

if [[ $funcstack[1] == _ktrade ]]; then
    _ktrade "$@"
else
    compdef _ktrade ktrade
fi
