; What installing and uninstalling do with folders. Nothing but what the list of a version names is ever deleted:
; a file that a person put into the program's folder stays.

!macro FolderFunctions un

; Wait until nobody has the program open: it keeps a mutex while it runs (thidua_desktop/running.py), and Windows
; lets nobody write to a program whose process is there, whatever that process does.
Function ${un}AwaitClosed
  again:
  ClearErrors
  System::Call 'kernel32::OpenMutexW(i 0x00100000, i 0, w "ThiDuaDesktop") p .r0'
  ${If} $0 != 0
    System::Call 'kernel32::CloseHandle(p r0)'
    SetErrors
  ${ElseIf} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      FileOpen $0 "$INSTDIR\${PROGRAM}-cli.exe" a
      ${IfNot} ${Errors}
        FileClose $0
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Chương trình ${NAME} đang mở. Hãy lưu việc đang làm, đóng chương trình, rồi bấm nút thử lại (Retry)." /SD IDCANCEL IDRETRY again
    SetErrorLevel ${ENDS_PROGRAM_OPEN}
    Quit
  ${EndIf}
FunctionEnd

; Delete what the list in the folder $1 names: files, then folders that became empty; the list itself last, so
; that a removal that was cut off goes on the next time.
Function ${un}RemoveListed
  ClearErrors
  FileOpen $2 "$1\${LIST}" r
  ${If} ${Errors}
    Return
  ${EndIf}
  ${Do}
    ClearErrors
    FileReadUTF16LE $2 $3
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $3 $3 -2 ; the line's end
    StrCpy $4 $3 1 -1
    ${If} $4 == "\"
      RMDir "$1\$3"
    ${Else}
      Delete "$1\$3"
    ${EndIf}
  ${Loop}
  FileClose $2
  Delete "$1\${UNINSTALLER}"
  Delete "$1\${LIST}"
  RMDir "$1"
FunctionEnd

; Tell Explorer that a kind of file came or went.
Function ${un}TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd

!macroend

!insertmacro FolderFunctions ""
!insertmacro FolderFunctions "un."

; Bring the folders in order after an installation that was cut off.
Function TidyUp
  InitPluginsDir
  RMDir /r "${NEW}"
  ${If} ${FileExists} "${OLD}\*.*"
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
      Call RemoveOld
    ${Else}
      Rename "${OLD}" "$INSTDIR"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Rename the folder $1 to $2; virus scanners hold new files for a moment, so try for five seconds.
Function MoveFolder
  StrCpy $3 20
  ${Do}
    ClearErrors
    Rename "$1" "$2"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    IntOp $3 $3 - 1
    ${If} $3 <= 0
      SetErrors
      ${ExitDo}
    ${EndIf}
    Sleep 250
  ${Loop}
FunctionEnd

; Delete the old version. What is not of it was put there by a person and goes where the program stands now; what
; bears a name that is taken there stays in a folder of its own beside it.
Function RemoveOld
  StrCpy $1 "${OLD}"
  Call RemoveListed
  ${IfNot} ${FileExists} "${OLD}\*.*"
    Return
  ${EndIf}
  FindFirst $2 $3 "${OLD}\*.*"
  ${DoWhile} $3 != ""
    ${If} $3 != "."
    ${AndIf} $3 != ".."
      Rename "${OLD}\$3" "$INSTDIR\$3"
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
  RMDir "${OLD}"
  StrCpy $3 1
  ${While} ${FileExists} "${OLD}\*.*"
    ClearErrors
    Rename "${OLD}" "$INSTDIR-tep-rieng-$3"
    IntOp $3 $3 + 1
    ${If} $3 > 99
      ${ExitWhile}
    ${EndIf}
  ${EndWhile}
FunctionEnd
