# Completion of ktrade for fish: `ktrade --show-completion fish | source`.

function __ktrade_complete
    set -l token (commandline -ct)
    set -l found (env _KTRADE_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=get-args \
        _TYPER_COMPLETE_ARGS=(commandline -cp) ktrade 2>/dev/null | string match --regex '.+')
    if test (count $found) -eq 0
        __fish_complete_path $token
    else if set -l option (string replace -rf -- '^[\'"]?(--[^=]*=).*' '$1' "$token")
        # Of --item=semi the whole word is completed, also behind an opening quote.
        printf '%s\n' $option$found
    else
        printf '%s\n' $found
    end
end

complete --command ktrade --no-files --arguments '(__ktrade_complete)'
